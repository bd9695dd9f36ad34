import { NOW, type Cast } from '../../../test/support/cast.ts'
import type { Id } from '../../kernel/ids.ts'
import { formatInstant } from '../../kernel/instant.ts'
import { newId } from '../../platform/chance.ts'
import { layCase, type Laid } from '../case/laid.factory.ts'
import type { Safeguarded } from '../case/judgement/model.ts'
import type { View } from '../case/model.ts'
import type { Grade } from '../tool/index.ts'
import type { ModeratedCase } from './model.ts'

let counted = 0

/** A settled Good case of a safeguarded child, with what a test wants to be different. */
export function moderatedCase(differences: Partial<ModeratedCase> = {}): ModeratedCase {
  counted += 1
  return {
    ...{ id: `case-${counted}` as Id<'case'>, child: `child-${counted}` as Id<'child'>, position: counted },
    ...{ reference: `${counted}`.padStart(20, '0'), status: 'confirmed', isSettled: true },
    ...{ firstGrades: [], urgencies: [], moderator: null, moderations: [] },
    agreed: agreed('good', 'yes'),
    ...differences,
  }
}

export function agreed(grade: Grade, safeguarded: Safeguarded): NonNullable<ModeratedCase['agreed']> {
  return { judgement: 'judgement' as Id<'judgement'>, grade, safeguarded }
}

const AT = formatInstant(NOW)

/** Lays a confirmed case that its pair graded so. */
export async function layJudged(
  cast: Cast,
  grade: Grade,
  safeguarded: Safeguarded = 'yes',
): Promise<Laid & { readonly code: string }> {
  const laid = await layCase(cast, 'confirmed')
  await layView(cast, laid, 'agreed', { grade, safeguarded })
  const { rows } = await cast.database.superuser.query('select code from audits.round where id = $1', [
    laid.round,
  ])
  return { ...laid, code: rows[0].code }
}

interface Judged {
  readonly grade: Grade
  readonly safeguarded: Safeguarded
}

/** Adds what one view of a case says. */
export async function layView(
  { lay, authority }: Cast,
  { case: caseId, child: childId, first }: Laid,
  view: View,
  judged: Judged,
): Promise<string> {
  const id = newId<'judgement'>()
  const of = { authorityId: authority, id, caseId, childId, view, at: AT, byPerson: first.person }
  await lay(({ sql }) =>
    sql
      .insertInto('audits.judgement')
      .values({ ...of, ...judged, gradeReason: 'A reason' })
      .execute(),
  )
  return id
}

/** Raises a follow-up that somebody else thought of. */
export async function layFollowUp(
  { lay, authority }: Cast,
  { case: caseId, child: childId, first }: Laid,
  urgency: 'immediate' | 'soon' = 'soon',
): Promise<void> {
  const raised = { urgency, what: 'A visit', why: 'Nobody went', raisedAt: AT, raisedBy: first.person }
  const of = { authorityId: authority, id: newId(), caseId, childId }
  await lay(({ sql }) =>
    sql
      .insertInto('audits.followUp')
      .values({ ...of, ...raised })
      .execute(),
  )
}
