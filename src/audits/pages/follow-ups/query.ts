import { sql as raw, type SqlBool } from 'kysely'
import { z } from 'zod'
import { anybody, defineQuery, holds, type Actor, type Moment } from '../../../access/index.ts'
import { formatDay, type Day } from '../../../kernel/day.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import type { FollowUp } from '../../case/follow-up/model.ts'
import { RAISERS } from '../../case/follow-up/policy.ts'
import { isOverdue } from '../../case/follow-up/rules.ts'
import { followUpOf, followUpRows } from '../../case/follow-up/store.ts'

/** A follow-up as the list shows it. */
export interface ListedFollowUp {
  readonly followUp: FollowUp
  readonly case: { readonly position: number; readonly round: string }
  readonly isOverdue: boolean
}

export interface FollowUpsSeen {
  /** Nobody has verified them: all of them, the first due first. */
  readonly waiting: readonly ListedFollowUp[]
  /** The others, the newest first, page by page. */
  readonly others: readonly ListedFollowUp[]
  /** Where the next page of the others begins; null on the last. */
  readonly before: string | null
}

const PAGE = 50

export const followUpsQuery = defineQuery({
  verb: 'audits.seeFollowUps',
  input: z.object({ before: z.uuid().optional() }),
  load: loadFollowUps,
  policy: anybody,
  trail: ({ waiting, others }) => ({
    children: [...waiting, ...others].map(({ followUp }) => followUp.child),
    body: { followUps: [...waiting, ...others].map(({ followUp }) => followUp.id) },
  }),
})

async function loadFollowUps(
  transaction: Transaction,
  { before }: { readonly before?: string | undefined },
  actor: Actor,
  moment: Moment,
): Promise<FollowUpsSeen> {
  const visible = listRows(transaction).where(isVisible(actor, moment.today))
  const waiting = await visible.where(isWaiting).orderBy(BY_DUE).execute()
  const rest = visible
    .where((query) => query.not(isWaiting))
    .orderBy('f.id', 'desc')
    .limit(PAGE + 1)
  const others = await (before === undefined ? rest : rest.where('f.id', '<', before)).execute()
  const shown = others.slice(0, PAGE)
  return {
    waiting: waiting.map((row) => listed(row, moment)),
    others: shown.map((row) => listed(row, moment)),
    before: others.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
  }
}

function listRows(transaction: Transaction) {
  return followUpRows(transaction)
    .innerJoin('audits.caseFile as c', (join) =>
      join.onRef('c.authorityId', '=', 'f.authorityId').onRef('c.id', '=', 'f.caseId'),
    )
    .innerJoin('audits.round as r', (join) =>
      join.onRef('r.authorityId', '=', 'c.authorityId').onRef('r.id', '=', 'c.roundId'),
    )
    .select(['c.position', 'r.code'])
}

type Row = Awaited<ReturnType<ReturnType<typeof listRows>['execute']>>[number]

function listed(row: Row, moment: Moment): ListedFollowUp {
  const followUp = followUpOf(row)
  const now = { at: moment.at, on: moment.today }
  return { followUp, case: { position: row.position, round: row.code }, isOverdue: isOverdue(followUp, now) }
}

const isWaiting = raw<SqlBool>`(f.manager_id is not null and not exists (
  select from audits.follow_up_event e
  where e.authority_id = f.authority_id and e.follow_up_id = f.id and e.kind = 'verified'))`

const BY_DUE = raw`f.due_at nulls last, f.due_on nulls last, f.id`

// The same people as the policy of one follow-up lets in.
function isVisible(actor: Actor, today: Day) {
  if (holds(actor, 'auditLead', 'informationGovernance')) return raw<SqlBool>`true`
  const me = actor.person
  const on = formatDay(today)
  return raw<SqlBool>`(f.manager_id = ${me} or f.deputy_id = ${me}
    or exists (select from audits.follow_up_event e
      where e.authority_id = f.authority_id and e.follow_up_id = f.id and e.to_person = ${me})
    or exists (select from access.deputy d
      where d.authority_id = f.authority_id and d.person_id = f.manager_id and d.deputy_id = ${me}
        and d.from_on <= ${on}::date and (d.until_on is null or d.until_on > ${on}::date))
    or (${holds(actor, ...RAISERS)} and f.raised_by = ${me})
    or ${holds(actor, 'auditor')} and exists (select from audits.auditor a
      where a.authority_id = f.authority_id and a.case_id = f.case_id and a.person_id = ${me} and a.until_at is null)
    or (${holds(actor, 'moderator')} and c.status in ('submitted', 'confirmed')))`
}
