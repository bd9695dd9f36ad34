import type { Actor } from '../../access/index.ts'
import type { Id } from '../../kernel/ids.ts'
import { formatInstant, type Instant } from '../../kernel/instant.ts'
import { instantOfColumn } from '../../platform/database/columns.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import type { Exposure } from '../model.ts'

/** A case of a round that might show an action, as far as somebody who knows it may say so. */
export interface ExposedCase {
  readonly case: Id<'case'>
  readonly child: Id<'child'>
  readonly reference: string
  readonly position: number
  /** Who sits at it now. */
  readonly auditors: readonly Id<'person'>[]
  /** The newest word on it; null where the days decide. */
  readonly said: Said | null
}

export interface Said {
  readonly exposure: Exposure
  readonly reason: string
  readonly by: string
  readonly at: Instant
}

const OUT_OF_SAMPLE = ['replaced', 'cancelled']

/** The cases of the round that the actor sees, each with the newest word on whether it could show the action. */
export async function exposedCases(
  transaction: Transaction,
  action: Id<'action'>,
  round: Id<'round'>,
): Promise<ExposedCase[]> {
  const { sql } = transaction
  const rows = await sql
    .selectFrom('audits.caseFile as c')
    .leftJoin('audits.auditor as a', (join) =>
      join
        .onRef('a.authorityId', '=', 'c.authorityId')
        .onRef('a.caseId', '=', 'c.id')
        .on('a.untilAt', 'is', null),
    )
    .select(['c.id', 'c.childId', 'c.reference', 'c.position', 'a.personId'])
    .where('c.roundId', '=', round)
    .where('c.status', 'not in', OUT_OF_SAMPLE)
    .orderBy('c.position')
    .execute()
  const said = await saidOfCases(transaction, action)
  const found = new Map<string, ExposedCase>()
  for (const { id, childId, reference, position, personId } of rows) {
    const before = found.get(id)?.auditors ?? []
    const auditors = personId === null ? before : [...before, personId as Id<'person'>]
    found.set(id, {
      ...{ case: id as Id<'case'>, child: childId as Id<'child'>, reference, position, auditors },
      said: said.get(id) ?? null,
    })
  }
  return [...found.values()]
}

async function saidOfCases({ sql }: Transaction, action: Id<'action'>): Promise<ReadonlyMap<string, Said>> {
  const rows = await sql
    .selectFrom('actions.caseExposure as e')
    .innerJoin('actions.caseExposureReason as w', (join) =>
      join.onRef('w.authorityId', '=', 'e.authorityId').onRef('w.id', '=', 'e.id'),
    )
    .innerJoin('access.person as p', (join) =>
      join.onRef('p.authorityId', '=', 'e.authorityId').onRef('p.id', '=', 'e.byPerson'),
    )
    .select(['e.caseId', 'e.exposure', 'e.at', 'w.reason', 'p.displayName'])
    .where('e.actionId', '=', action)
    .orderBy('e.id')
    .execute()
  return new Map(
    rows.map(({ caseId, exposure, at, reason, displayName }) => [
      caseId,
      { exposure: exposure as Exposure, reason, by: displayName, at: instantOfColumn(at) },
    ]),
  )
}

export interface NewSaid {
  readonly id: Id<'caseExposure'>
  readonly action: Id<'action'>
  readonly round: Id<'round'>
  readonly file: ExposedCase
  readonly exposure: Exposure
  readonly reason: string
}

export async function insertSaid(
  { sql }: Transaction,
  actor: Actor,
  at: Instant,
  { id, action, round, file, exposure, reason }: NewSaid,
): Promise<void> {
  const of = { authorityId: actor.authority, id }
  await sql
    .insertInto('actions.caseExposure')
    .values({
      ...{ ...of, actionId: action, roundId: round, caseId: file.case, exposure },
      ...{ at: formatInstant(at), byPerson: actor.person },
    })
    .execute()
  await sql
    .insertInto('actions.caseExposureReason')
    .values({ ...of, childId: file.child, reason })
    .execute()
}

/** The rounds in which the person sits at a case now. */
export async function roundsOfAuditor(
  { sql }: Transaction,
  person: Id<'person'>,
): Promise<ReadonlySet<string>> {
  const rows = await sql
    .selectFrom('audits.auditor as a')
    .innerJoin('audits.caseFile as c', (join) =>
      join.onRef('c.authorityId', '=', 'a.authorityId').onRef('c.id', '=', 'a.caseId'),
    )
    .select('c.roundId')
    .distinct()
    .where('a.personId', '=', person)
    .where('a.untilAt', 'is', null)
    .where('c.status', 'not in', OUT_OF_SAMPLE)
    .execute()
  return new Set(rows.map(({ roundId }) => roundId))
}
