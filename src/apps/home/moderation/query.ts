import { sql as raw } from 'kysely'
import type { Look } from '../look.ts'
import { sayClosed, sayToModerate, type Submitted } from './words.ts'

/** The submitted audits that call for a second look, as far as this person sees them. */
export const toModerate: Look = async ({ sql }) => {
  const rounds = await sql
    .selectFrom('audits.caseFile as c')
    .innerJoin('audits.round as r', (join) =>
      join.onRef('r.authorityId', '=', 'c.authorityId').onRef('r.id', '=', 'c.roundId'),
    )
    .select(['r.code', 'r.status', SUBMITTED.as('audits')])
    .where('c.status', 'in', ['submitted', 'confirmed'])
    .where('r.status', 'in', ['auditing', 'closed'])
    .groupBy(['r.code', 'r.status', 'r.asAt'])
    .orderBy('r.asAt', 'desc')
    .execute()
  const open = rounds.filter(({ status }) => status === 'auditing')
  const [lastClosed] = rounds.filter(({ status }) => status === 'closed')
  return {
    tasks: open.flatMap(({ code, audits }) => sayToModerate(code, audits) ?? []),
    facts: lastClosed ? [sayClosed(lastClosed.code, lastClosed.audits)] : [],
    children: [],
  }
}

const SUBMITTED = raw<Submitted[]>`json_agg(json_build_object(
  'grade', (select j.grade from audits.judgement j
    where j.authority_id = c.authority_id and j.case_id = c.id and j.view = 'agreed' order by j.id desc limit 1),
  'safeguarded', (select j.safeguarded from audits.judgement j
    where j.authority_id = c.authority_id and j.case_id = c.id and j.view = 'agreed' order by j.id desc limit 1),
  'hasFollowUp', exists (select from audits.follow_up f
    where f.authority_id = c.authority_id and f.case_id = c.id)))`
