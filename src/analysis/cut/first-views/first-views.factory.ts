import type { Cast } from '../../../../test/support/cast.ts'
import { newId } from '../../../platform/chance.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import type { LaidCase } from '../laid.factory.ts'

const AT = '2015-11-19T10:00:00Z'

/** Seats two people at a case, each with a judgement of their own; nobody has given a view before `giveViews`. */
export async function seatPair(
  { sql }: Transaction,
  cast: Cast,
  laid: LaidCase,
  pair: { readonly first: string; readonly second: string },
): Promise<void> {
  const of = { authorityId: cast.authority, caseId: laid.case, childId: laid.child }
  const grades = { first: 'good', second: 'inadequate' } as const
  for (const seat of ['first', 'second'] as const) {
    const seated = { ...of, id: newId(), seat, personId: pair[seat], checks: '[]', fromAt: AT }
    await sql
      .insertInto('audits.auditor')
      .values({ ...seated, byPerson: pair[seat] })
      .execute()
    const verdict = { ...of, id: newId(), view: seat, grade: grades[seat], safeguarded: 'yes', at: AT }
    // Somebody who sat there before judged otherwise.
    const before = {
      ...verdict,
      id: newId(),
      grade: 'outstanding',
      byPerson: (await cast.who('analyst')).person,
    }
    const said = { ...of, view: seat, topic: 'chronology', question: 'focused', at: AT, byPerson: pair[seat] }
    await sql
      .insertInto('audits.judgement')
      .values([{ ...verdict, byPerson: pair[seat] }, before])
      .execute()
    await sql
      .insertInto('audits.answer')
      .values({ ...said, id: newId(), answer: seat === 'first' ? 'yes' : 'partly' })
      .execute()
  }
}

/** Gives the first views of these seats. */
export async function giveViews(
  { sql }: Transaction,
  cast: Cast,
  laid: LaidCase,
  given: Readonly<Record<string, string>>,
): Promise<void> {
  const of = { authorityId: cast.authority, caseId: laid.case, childId: laid.child }
  const rows = Object.entries(given).map(([view, byPerson]) => {
    return { ...of, view, byPerson, at: AT, isSingleAudited: false }
  })
  await sql.insertInto('audits.submission').values(rows).execute()
}

/** Says of somebody at the case that their first view is not waited for. */
export async function release(
  { sql }: Transaction,
  cast: Cast,
  laid: LaidCase,
  personId: string,
): Promise<void> {
  const of = { authorityId: cast.authority, caseId: laid.case, childId: laid.child, personId }
  const said = { reason: 'On leave', releasedOn: '2015-11-19', at: AT }
  await sql
    .insertInto('audits.release')
    .values({ ...of, ...said, byPerson: (await cast.who('auditLead')).person })
    .execute()
}

/** Moderates what the pair agreed of a case, to Requires Improvement. */
export async function moderate({ sql }: Transaction, cast: Cast, laid: LaidCase): Promise<void> {
  const by = (await cast.who('moderator')).person
  const of = { authorityId: cast.authority, caseId: laid.case, childId: laid.child }
  const agreed = await sql
    .selectFrom('audits.judgement')
    .select(['id', 'grade'])
    .where('caseId', '=', laid.case)
    .where('view', '=', 'agreed')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  const moderator = newId()
  await sql
    .insertInto('audits.moderator')
    .values({ ...of, id: moderator, personId: by, reasons: [], checks: '[]', fromAt: AT, byPerson: by })
    .execute()
  const verdicts = {
    ...{ beforeGrade: agreed.grade ?? 'good', afterGrade: 'requiresImprovement' },
    ...{ beforeSafeguarded: 'yes', afterSafeguarded: 'cannotTell' },
  }
  const looked = { judgementId: agreed.id, moderatorId: moderator, reason: 'Risk', at: AT }
  await sql
    .insertInto('audits.moderation')
    .values({ ...of, ...verdicts, ...looked, id: newId(), moderatedOn: '2015-11-19', byPerson: by })
    .execute()
}
