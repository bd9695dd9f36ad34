import { sql as raw, type RawBuilder } from 'kysely'
import type { Actor, Moment } from '../../access/index.ts'
import { formatDay } from '../../kernel/day.ts'
import type { Id } from '../../kernel/ids.ts'
import { formatInstant, type Instant } from '../../kernel/instant.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import type { Check } from '../independence.ts'
import type { Moderation, Reason } from './model.ts'

interface OfCase {
  readonly id: Id<'case'>
  readonly child: Id<'child'>
}

/** A moderator about to be chosen for a case. */
export interface NewModerator {
  readonly person: Id<'person'>
  readonly reasons: readonly Reason[]
  readonly checks: readonly Check[]
  readonly overrideReason: string | null
}

/** Everybody who answered, judged or submitted in any view of the case, whether they sit there still or not. */
export async function writersOf({ sql }: Transaction, file: Id<'case'>): Promise<ReadonlySet<string>> {
  const by = (table: 'audits.answer' | 'audits.judgement' | 'audits.submission') =>
    sql.selectFrom(table).select('byPerson').where('caseId', '=', file)
  const rows = await by('audits.answer')
    .union(by('audits.judgement'))
    .union(by('audits.submission'))
    .execute()
  return new Set(rows.map(({ byPerson }) => byPerson))
}

/** Ends the time of who is the case's moderator now; what that person has said stays. */
export async function endModerator({ sql }: Transaction, file: Id<'case'>, at: Instant): Promise<void> {
  await sql
    .updateTable('audits.moderator')
    .set({ untilAt: formatInstant(at) })
    .where('caseId', '=', file)
    .where('untilAt', 'is', null)
    .execute()
}

/** Who was chosen for the case and still is; null where nobody was. */
export async function moderatorNow({ sql }: Transaction, file: Id<'case'>): Promise<Id<'person'> | null> {
  const row = await sql
    .selectFrom('audits.moderator')
    .select('personId')
    .where('caseId', '=', file)
    .where('untilAt', 'is', null)
    .executeTakeFirst()
  return (row?.personId ?? null) as Id<'person'> | null
}

/** Makes somebody the moderator of a case, and lets that person see the child. */
export async function insertModerator(
  { sql }: Transaction,
  file: OfCase,
  { person: personId, reasons, checks, overrideReason }: NewModerator,
  moment: Moment,
  actor: Actor,
): Promise<Id<'moderator'>> {
  const id = moment.newId<'moderator'>()
  const of = { authorityId: actor.authority, childId: file.child, fromAt: formatInstant(moment.at), personId }
  const verdicts = JSON.stringify(checks.map(({ check, verdict }) => ({ check, verdict })))
  await sql
    .insertInto('audits.moderator')
    .values({
      ...{ ...of, id, caseId: file.id, reasons: [...reasons], checks: verdicts, overrideReason },
      byPerson: actor.person,
    })
    .execute()
  // Who held the role when the case was submitted sees the child already, for the same reason.
  await sql
    .insertInto('access.sight')
    .values({ ...of, id: moment.newId<'sight'>(), why: `moderation:${file.id}` })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return id
}

export type NewModeration = Omit<Moderation, 'by' | 'at'>

/** Adds a second look; what was judged before stays. */
export async function insertModeration(
  { sql }: Transaction,
  file: OfCase,
  { id, moderator: moderatorId, judgement: judgementId, before, after, reason, on }: NewModeration,
  moment: Moment,
  actor: Actor,
): Promise<void> {
  await sql
    .insertInto('audits.moderation')
    .values({
      ...{ authorityId: actor.authority, id, caseId: file.id, childId: file.child, moderatorId, judgementId },
      ...{ beforeGrade: before.grade, afterGrade: after.grade, reason, moderatedOn: formatDay(on) },
      ...{ beforeSafeguarded: before.safeguarded, afterSafeguarded: after.safeguarded },
      ...{ at: formatInstant(moment.at), byPerson: actor.person },
    })
    .execute()
}

/**
 * For an expression over a case `c`: what stands of it as `{ grade, safeguarded }`. It is what the pair agreed, or what
 * the last moderation of that very judgement came to.
 */
export const STANDING = standingWhere(raw`c.status in ('submitted', 'confirmed')`)

/** The same whatever became of the case: also of one whose round was cancelled. */
export const LAST_STANDING = standingWhere(raw`true`)

function standingWhere(isShown: RawBuilder<unknown>) {
  return raw<{ grade: string | null; safeguarded: string | null } | null>`(
  select json_build_object('grade', coalesce(m.after_grade, j.grade),
    'safeguarded', coalesce(m.after_safeguarded, j.safeguarded))
  from audits.judgement j
  left join audits.moderation m on m.authority_id = j.authority_id and m.judgement_id = j.id
  where j.authority_id = c.authority_id and j.case_id = c.id and j.view = 'agreed'
    and ${isShown}
  order by j.id desc, m.id desc nulls last limit 1)`
}
