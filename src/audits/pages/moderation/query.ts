import { z } from 'zod'
import { defineQuery, onlyRoles } from '../../../access/index.ts'
import { dayOrNull } from '../../../platform/database/columns.ts'
import type { Day } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import type { Reason } from '../../moderation/model.ts'

/** A case that somebody was chosen to moderate. */
export interface OwnModeration {
  readonly case: Id<'case'>
  readonly child: Id<'child'>
  readonly position: number
  readonly round: string
  readonly theme: string
  readonly isOpen: boolean
  readonly reasons: readonly Reason[]
  /** The day on which this person moderated it; null while it waits. */
  readonly moderatedOn: Day | null
}

/** What this person was chosen to look at a second time: what waits, and what is done. */
export const moderationQuery = defineQuery({
  verb: 'audits.seeModeration',
  input: z.object({}),
  load: (transaction, _input, actor) => ownModerations(transaction, actor.person),
  policy: onlyRoles('moderator'),
  trail: (cases) => ({
    children: cases.map(({ child }) => child),
    body: { cases: cases.map((each) => each.case) },
  }),
})

/** The newest first; a case that somebody else has to moderate now stands here only if this person did so before. */
export async function ownModerations(
  { sql }: Transaction,
  person: Id<'person'>,
): Promise<readonly OwnModeration[]> {
  const rows = await sql
    .selectFrom('audits.moderator as m')
    .innerJoin('audits.caseFile as c', (join) =>
      join.onRef('c.authorityId', '=', 'm.authorityId').onRef('c.id', '=', 'm.caseId'),
    )
    .innerJoin('audits.round as r', (join) =>
      join.onRef('r.authorityId', '=', 'c.authorityId').onRef('r.id', '=', 'c.roundId'),
    )
    .leftJoin('audits.moderation as d', (join) =>
      join.onRef('d.authorityId', '=', 'm.authorityId').onRef('d.moderatorId', '=', 'm.id'),
    )
    .select(['m.caseId', 'm.childId', 'm.reasons', 'c.position', 'r.code', 'r.theme', 'r.status'])
    .select('d.moderatedOn')
    .where('m.personId', '=', person)
    .where((where) => where.or([where('m.untilAt', 'is', null), where('d.id', 'is not', null)]))
    .orderBy('m.id', 'desc')
    .execute()
  return rows.map((row) => ({
    ...{ case: row.caseId as Id<'case'>, child: row.childId as Id<'child'>, position: row.position },
    ...{ round: row.code, theme: row.theme, isOpen: row.status === 'auditing' },
    reasons: row.reasons as Reason[],
    moderatedOn: dayOrNull(row.moderatedOn),
  }))
}
