import { sql as raw, type RawBuilder, type SqlBool } from 'kysely'
import type { Actor } from '../../../access/index.ts'
import { followUpOf, followUpRows } from '../../../audits/case/follow-up/store.ts'
import { formatDay, type Day } from '../../../kernel/day.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import type { Look } from '../look.ts'
import type { Found, Task } from '../model.ts'
import { sayAsked, sayToAudit, type Waiting } from './words.ts'

/** What waits for this person to acknowledge or to act: as the manager who was asked, or in that manager's place. */
export const askedOfMe: Look = async (transaction, actor, now) => {
  const waiting = await waitingFor(transaction, actor, now.today)
  return found(waiting, (each) => sayAsked(each, actor.person, now))
}

/** The follow-ups that wait for this person, the first due first. */
export function waitingFor(transaction: Transaction, actor: Actor, today: Day): Promise<Waiting[]> {
  return followUpsBefore('acted', transaction, isAsked(actor, today))
}

/** What this person raised and nobody has acknowledged, and what waits for this auditor to be verified. */
export const followUpsOfAuditor: Look = async (transaction, actor, now) => {
  const isRaised = raw<SqlBool>`f.raised_by = ${actor.person} and not ${isEndedBy(ENDED_BY.acknowledged)}`
  const isTheirs = raw<SqlBool>`(${isRaised} or (${isToVerify(actor, now.today)} and ${hasSeat(actor)}))`
  return found(await followUpsBefore('verified', transaction, isTheirs), (each) => sayToAudit(each, now))
}

/** Everything in sight that nobody has acknowledged, or that waits to be verified. */
export const followUpsOfLead: Look = async (transaction, actor, now) => {
  const isOpen = raw<SqlBool>`(not ${isEndedBy(ENDED_BY.acknowledged)} or ${isToVerify(actor, now.today)})`
  return found(await followUpsBefore('verified', transaction, isOpen), (each) => sayToAudit(each, now))
}

function found(waiting: readonly Waiting[], say: (each: Waiting) => Task): Found {
  return { tasks: waiting.map(say), facts: [], children: waiting.map(({ followUp }) => followUp.child) }
}

const ENDED_BY = {
  acknowledged: ['acknowledged', 'acted', 'verified'],
  acted: ['acted', 'verified'],
  verified: ['verified'],
} as const

/**
 * Follow-ups whose manager has not come as far as that, the first due first. Those that name no manager come from
 * older rounds, and nobody can answer for them now.
 */
async function followUpsBefore(
  step: keyof typeof ENDED_BY,
  transaction: Transaction,
  whose: RawBuilder<SqlBool>,
): Promise<Waiting[]> {
  const rows = await followUpRows(transaction)
    .innerJoin('audits.caseFile as c', (join) =>
      join.onRef('c.authorityId', '=', 'f.authorityId').onRef('c.id', '=', 'f.caseId'),
    )
    .innerJoin('audits.round as r', (join) =>
      join.onRef('r.authorityId', '=', 'c.authorityId').onRef('r.id', '=', 'c.roundId'),
    )
    .select(['c.position', 'r.code'])
    .where('f.managerId', 'is not', null)
    .where(raw<SqlBool>`not ${isEndedBy(ENDED_BY[step])}`)
    .where(whose)
    .orderBy(raw`f.due_at nulls last, f.due_on nulls last, f.id`)
    .execute()
  return rows.map((row) => ({ followUp: followUpOf(row), position: row.position, round: row.code }))
}

/** What happened before it was opened again ends nothing any more. */
function isEndedBy(kinds: readonly string[]): RawBuilder<SqlBool> {
  return raw`exists (
    select from audits.follow_up_event e
    where e.authority_id = f.authority_id and e.follow_up_id = f.id and e.kind = any(${kinds}) and not exists (
      select from audits.follow_up_event o
      where o.authority_id = e.authority_id and o.follow_up_id = e.follow_up_id and o.kind = 'reopened' and o.id > e.id))`
}

/** Acted on, by others: whoever was asked to do the work, or did it, does not verify it. Nobody's deputy is null. */
function isToVerify(actor: Actor, today: Day): RawBuilder<SqlBool> {
  return raw`(${isEndedBy(ENDED_BY.acted)} and ${isAsked(actor, today)} is not true and not exists (
    select from audits.follow_up_event e
    where e.authority_id = f.authority_id and e.follow_up_id = f.id and e.kind = 'acted' and e.by_person = ${actor.person}))`
}

function hasSeat({ person }: Actor): RawBuilder<SqlBool> {
  return raw`exists (
    select from audits.auditor a
    where a.authority_id = f.authority_id and a.case_id = f.case_id and a.person_id = ${person} and a.until_at is null)`
}

function isAsked({ person }: Actor, today: Day): RawBuilder<SqlBool> {
  return raw`(f.manager_id = ${person} or f.deputy_id = ${person} or exists (
    select from audits.follow_up_event e
    where e.authority_id = f.authority_id and e.follow_up_id = f.id and e.to_person = ${person}) or exists (
    select from access.deputy d
    where d.authority_id = f.authority_id and d.person_id = f.manager_id and d.deputy_id = ${person}
      and d.from_on <= ${formatDay(today)}::date and (d.until_on is null or d.until_on > ${formatDay(today)}::date)))`
}
