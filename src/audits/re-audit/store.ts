import type { Actor, Moment } from '../../access/index.ts'
import { formatDay, type Day } from '../../kernel/day.ts'
import { formatInstant } from '../../kernel/instant.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import type { ClockedCase, Improvement } from './model.ts'

type OfCase = Pick<ClockedCase, 'id' | 'child'>

/** Fixes the day of a re-audit: whatever happens to the settings later, it stays. */
export async function insertClock(
  { sql }: Transaction,
  file: OfCase,
  dueOn: Day,
  moment: Moment,
  actor: Actor,
): Promise<void> {
  const of = { authorityId: actor.authority, caseId: file.id, childId: file.child }
  await sql
    .insertInto('audits.reAudit')
    .values({ ...of, dueOn: formatDay(dueOn), madeAt: formatInstant(moment.at), byPerson: actor.person })
    .execute()
}

export async function insertImprovement(
  { sql }: Transaction,
  file: OfCase,
  { id, what, owner, dueOn }: Omit<Improvement, 'done'>,
  moment: Moment,
  actor: Actor,
): Promise<void> {
  const of = { authorityId: actor.authority, caseId: file.id, childId: file.child }
  await sql
    .insertInto('audits.improvement')
    .values({
      ...{ ...of, id, what, owner, dueOn: formatDay(dueOn) },
      ...{ madeAt: formatInstant(moment.at), byPerson: actor.person },
    })
    .execute()
}

/** Says once that a line of the plan is done, today. */
export async function insertDone(
  { sql }: Transaction,
  { child }: OfCase,
  improvement: Improvement['id'],
  moment: Moment,
  actor: Actor,
): Promise<void> {
  const of = { authorityId: actor.authority, improvementId: improvement, childId: child }
  const said = { doneOn: formatDay(moment.today), at: formatInstant(moment.at), byPerson: actor.person }
  await sql
    .insertInto('audits.improvementDone')
    .values({ ...of, ...said })
    .execute()
}

/** The short names of all rounds, re-audits among them. */
export async function codesTaken({ sql }: Transaction): Promise<string[]> {
  return (await sql.selectFrom('audits.round').select('code').execute()).map(({ code }) => code)
}
