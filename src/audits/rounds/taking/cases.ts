import type { ImportContext, RowVerdict, Write } from '../../../imports/index.ts'
import { formatInstant } from '../../../kernel/instant.ts'
import type { Id } from '../../../kernel/ids.ts'
import { workersOfSource } from '../../../organisation/index.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import { insertJudgement } from '../../case/judgement/store.ts'
import { insertConfirmation, insertSubmission } from '../../case/submission/store.ts'
import { placedCases, placeOf, type PlacedCase } from '../../case/taking/store.ts'
import { AUDITED_HERE, NO_SUCH_CASE } from '../../case/taking/words.ts'
import { findJudged, insertPastPair } from './store.ts'
import { setCaseStatus } from '../cases/store.ts'
import type { CaseRow } from './columns.ts'
import { AUDITED_ALREADY, NO_SUCH_AUDITOR } from './words.ts'

/** Takes in who audited the cases of a round of the past, and what they agreed; never of a round audited here. */
export async function takeCases(transaction: Transaction, context: ImportContext): Promise<Write<CaseRow>> {
  const workers = await workersOfSource(transaction, context.source)
  return async (rows) => {
    const cases = await placedCases(transaction, [...new Set(rows.map(({ round }) => round))])
    const judged = await findJudged(
      transaction,
      [...cases.values()].map(({ id }) => id),
    )
    const verdicts: RowVerdict[] = []
    for (const row of rows)
      verdicts.push(
        await takeCase(transaction, context, { row, workers, judged, file: cases.get(placeOf(row)) }),
      )
    return verdicts
  }
}

interface Taking {
  readonly row: CaseRow
  readonly workers: ReadonlyMap<string, string>
  readonly judged: ReadonlySet<string>
  readonly file: PlacedCase | undefined
}

async function takeCase(
  transaction: Transaction,
  context: ImportContext,
  { row, workers, judged, file }: Taking,
): Promise<RowVerdict> {
  if (file === undefined) return rejected('position', NO_SUCH_CASE)
  if (!file.isOfPast) return rejected('round', AUDITED_HERE)
  const note = { column: null, reason: AUDITED_ALREADY }
  if (judged.has(file.id)) return { outcome: 'unchanged', child: file.child, note }
  const first = workers.get(row.first)
  const second = row.second === null ? null : workers.get(row.second)
  if (first === undefined) return rejected('first', NO_SUCH_AUDITOR)
  if (second === undefined) return rejected('second', NO_SUCH_AUDITOR)
  await keepCase(transaction, context, file, { row, first, second })
  return { outcome: 'added', child: file.child, note: null }
}

function rejected(column: string, reason: string): RowVerdict {
  return { outcome: 'rejected', problem: { column, reason } }
}

interface Audited {
  readonly row: CaseRow
  readonly first: string
  readonly second: string | null
}

async function keepCase(
  transaction: Transaction,
  { actor, moment }: ImportContext,
  file: PlacedCase,
  { row, first, second }: Audited,
): Promise<void> {
  const { grade, gradeReason, safeguarded, safeguardedReason } = row
  const said = { grade, gradeReason, safeguarded, safeguardedReason }
  const id = moment.newId<'judgement'>()
  const signing = { authority: actor.authority, file, by: actor.person, at: moment.at, on: row.submittedOn }
  const of = { authorityId: actor.authority, caseId: file.id, childId: file.child, byPerson: actor.person }
  const seats = [
    { seat: 'first', worker: first },
    ...(second === null ? [] : [{ seat: 'second', worker: second }]),
  ]
  const pair = seats.map(({ seat, worker }) => ({
    ...of,
    id: moment.newId<'auditor'>() as Id<'auditor'>,
    seat,
    workerId: worker,
  }))
  await insertPastPair(transaction, pair, formatInstant(moment.at))
  await insertJudgement(transaction, actor.authority, file, {
    ...said,
    id,
    view: 'agreed',
    by: actor.person,
    at: moment.at,
  })
  await insertSubmission(transaction, signing, 'agreed', second === null)
  if (second !== null) await insertConfirmation(transaction, signing)
  await setCaseStatus(transaction, [file.id], second === null ? 'submitted' : 'confirmed')
}
