import type { Transaction } from '../../../platform/database/with-actor.ts'
import { SEATS, type CaseAtWork, type CaseFile, type Seat, type View } from '../model.ts'
import { viewToRead } from '../views.ts'
import type { StoredJudgement } from './model.ts'
import { judgementHistory, newestFirstJudgement, newestJudgements } from './store.ts'

/** What one auditor judged in a first view that was given. */
export interface FirstJudgement {
  readonly seat: Seat
  readonly name: string
  readonly judgement: StoredJudgement
}

/** Every judgement that this seat may read now, the oldest first: the own one, or the agreed one. */
export async function judgementsInSight(
  transaction: Transaction,
  file: CaseFile,
  seat: Seat | null,
): Promise<StoredJudgement[]> {
  const view = viewToRead(file, seat)
  return view === null ? [] : judgementHistory(transaction, file.id, view)
}

export async function judgementInSight(
  transaction: Transaction,
  file: CaseFile,
  seat: Seat | null,
): Promise<StoredJudgement | null> {
  return (await judgementsInSight(transaction, file, seat)).at(-1) ?? null
}

/** The judgement that stands of each of many cases, as far as their seats may read it now. */
export async function newestJudgementsInSight(
  transaction: Transaction,
  seats: readonly { readonly file: CaseAtWork; readonly seat: Seat | null }[],
): Promise<StoredJudgement[]> {
  const read = async (view: View) => {
    const own = seats.filter(({ file, seat }) => viewToRead(file, seat) === view)
    const ids = own.map(({ file }) => file.id)
    return ids.length === 0 ? [] : newestJudgements(transaction, ids, view)
  }
  return (await Promise.all((['agreed', ...SEATS] as const).map(read))).flat()
}

/** Both first judgements, once they are open: of each auditor whose first view was given. */
export async function firstJudgements(transaction: Transaction, file: CaseFile): Promise<FirstJudgement[]> {
  if (!file.views.areOpen) return []
  const given = SEATS.filter((seat) => file.views[seat] !== null)
  const found = await Promise.all(
    given.map(async (seat) => {
      const judgement = await newestFirstJudgement(transaction, file, seat)
      return judgement === null ? [] : [{ seat, name: file[seat]?.name ?? '', judgement }]
    }),
  )
  return found.flat()
}
