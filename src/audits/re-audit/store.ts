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
  { id, what, owner, dueOn }: Omit<Improvement, 'done' | 'undone'>,
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

/** Says that a line of the plan is done, today; once, until it is opened again. */
export async function insertDone(
  { sql }: Transaction,
  file: OfCase,
  line: Improvement,
  moment: Moment,
  actor: Actor,
): Promise<void> {
  const said = { ...saidOf(file, line, moment, actor), doneOn: formatDay(moment.today) }
  await sql.insertInto('audits.improvementDone').values(said).execute()
}

/** Opens a line again that was marked as done by mistake; that it was stays beside it. */
export async function insertUndone(
  { sql }: Transaction,
  file: OfCase,
  line: Improvement & { readonly reason: string },
  moment: Moment,
  actor: Actor,
): Promise<void> {
  const said = { ...saidOf(file, line, moment, actor), undoneOn: formatDay(moment.today) }
  await sql
    .insertInto('audits.improvementUndone')
    .values({ ...said, reason: line.reason })
    .execute()
}

/** Each time that a line was opened again it can be marked as done once more. */
function saidOf({ child }: OfCase, { id, undone }: Improvement, { at }: Moment, actor: Actor) {
  const of = { authorityId: actor.authority, improvementId: id, childId: child }
  return { ...of, attempt: undone.length + 1, at: formatInstant(at), byPerson: actor.person }
}

/** The short names of all rounds, re-audits among them. */
export async function codesTaken({ sql }: Transaction): Promise<string[]> {
  return (await sql.selectFrom('audits.round').select('code').execute()).map(({ code }) => code)
}
