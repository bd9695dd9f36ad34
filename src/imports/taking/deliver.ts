import { askFor, type Actor, type Moment } from '../../access/index.ts'
import type { Id } from '../../kernel/ids.ts'
import { instantOf, type Instant } from '../../kernel/instant.ts'
import { knownAt } from '../../kernel/known.ts'
import { conflict, type Refusal } from '../../kernel/refusal.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { heldTight } from '../../platform/memory.ts'
import { findForgotten, settle } from '../kept/store.ts'
import type { FileToTake } from '../model.ts'
import { RECORDS_TAKEN_IN } from '../news.ts'
import type { SheetReport } from '../report.ts'
import { findWithdrawalLimit } from '../limit/store.ts'
import { findMatches, insertDelivery, insertReport, onTrial } from '../store.ts'
import type { Table } from '../table.ts'
import { wouldWithdraw } from '../words.ts'
import { overLimit } from './full-extract.ts'
import { takeFilesIn, type Taken } from './take-in.ts'

export interface Delivery {
  /** Under which id it is kept, where that is known before. */
  readonly id?: Id<'delivery'>
  /** Told of so many rows more that were dealt with. */
  readonly onRows?: (rows: number) => void
  readonly files: readonly FileToTake[]
  readonly source: string
  /** The files hold everything that the source has: what they do not hold is withdrawn. */
  readonly isFull: boolean
  /** Somebody saw how many records are withdrawn, and said yes. */
  readonly isAgreed: boolean
  /** Everything is done and taken back; the report says what would be. */
  readonly isTrial: boolean
  /** Whether the files lie in our inbox, so that a trial may be followed by taking them in. */
  readonly isInInbox: boolean
  /** Since when a story knows what these files say; null for now. */
  readonly knownSince: Instant | null
}

/** The contents that this home must not take in, by their SHA-256, each with the sentence that says why. */
export type RefusedFiles = (transaction: Transaction, moment: Moment) => Promise<ReadonlyMap<string, string>>

/** What files may bring here, and what they may not. */
export interface Kinds {
  readonly tables: readonly Table[]
  readonly refused: RefusedFiles
}

export interface Delivered {
  readonly delivery: Id<'delivery'>
  readonly source: string
  readonly isTrial: boolean
  readonly isFull: boolean
  readonly isAgreed: boolean
  readonly reports: readonly SheetReport[]
  readonly children: readonly Id<'child'>[]
  /** Files of the inbox that nobody needs any more. */
  readonly leftOver: readonly string[]
}

/** Takes a delivery in, or tries to, and keeps what became of each of its files. */
export async function deliver(
  transaction: Transaction,
  { tables, refused }: Kinds,
  delivery: Delivery,
  moment: Moment,
  actor: Actor,
): Promise<Result<Delivered, Refusal>> {
  const { files, source, isTrial, isFull, isInInbox } = delivery
  const context = {
    actor,
    source,
    moment,
    isFull,
    ...(delivery.onRows === undefined ? {} : { onRows: delivery.onRows }),
    knownAt: delivery.knownSince ?? knownAt(moment),
  }
  const known = {
    tables,
    remembered: await findMatches(transaction),
    refused: await refused(transaction, moment),
  }
  const work = () => heldTight(() => takeFilesIn(transaction, files, known, context))
  const taken = await (isTrial ? onTrial(transaction, work) : work())
  const percent = await findWithdrawalLimit(transaction, source)
  const over = overLimit(taken.reports, percent)
  if (!isTrial && !delivery.isAgreed && over.length > 0) return conflict(wouldWithdraw(over, percent))
  const id = delivery.id ?? moment.newId<'delivery'>()
  await keepReports(transaction, id, delivery, taken, moment, actor)
  const leftOver = [...(await forget(transaction, moment)), ...(isInInbox && !isTrial ? files : [])]
  const children = (isTrial ? [] : taken.children) as readonly Id<'child'>[]
  if (children.length > 0) await askFor(transaction, RECORDS_TAKEN_IN, { actor, moment })
  return ok({
    ...{ delivery: id, source, isTrial, isFull, isAgreed: delivery.isAgreed, reports: taken.reports },
    ...{ children, leftOver: leftOver.map(({ path }) => path) },
  })
}

async function keepReports(
  transaction: Transaction,
  id: Id<'delivery'>,
  { files, source, isTrial, isFull, isAgreed, isInInbox }: Delivery,
  { reports }: Taken,
  moment: Moment,
  actor: Actor,
): Promise<void> {
  const { authority, onBehalfOf, person } = actor
  const keptFiles = isTrial && isInInbox ? files : []
  const kind = { isTrial, isFull, isAgreed }
  const row = { authority, id, source, ...kind, keptFiles, at: moment.at, byPerson: onBehalfOf ?? person }
  await insertDelivery(transaction, row)
  for (const [position, report] of reports.entries()) {
    await insertReport(transaction, { authority, delivery: id, id: moment.newId<'file'>(), position }, report)
  }
}

const DAY_MS = 86_400_000

/** A trial that nobody decided about for a day is closed: its files hold children's data and are not kept for long. */
async function forget(transaction: Transaction, { at }: Moment): Promise<readonly FileToTake[]> {
  const forgotten = await findForgotten(transaction, instantOf(at - DAY_MS))
  const ids = forgotten.map(({ id }) => id)
  await settle(transaction, ids, at)
  return forgotten.flatMap(({ files }) => files)
}
