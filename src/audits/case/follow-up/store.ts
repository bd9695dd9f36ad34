import { sql as raw } from 'kysely'
import { formatDay, type Day } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { formatInstant, type Instant } from '../../../kernel/instant.ts'
import { isOneOf } from '../../../organisation/index.ts'
import { dayOf, dayOrNull, instantOfColumn, instantOrNull } from '../../../platform/database/columns.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import { findCase, lockCase } from '../store.ts'
import type {
  EscalationCause,
  EventKind,
  FollowUp,
  FollowUpEvent,
  FollowUpInCase,
  Named,
  Urgency,
} from './model.ts'

/** The follow-ups of these cases, the oldest first. */
export async function followUpsOf(
  transaction: Transaction,
  cases: readonly Id<'case'>[],
): Promise<FollowUp[]> {
  const rows = await followUpRows(transaction).where(isOneOf('f.caseId', cases)).orderBy('f.id').execute()
  return rows.map(followUpOf)
}

/** One follow-up with what decides who sees it; null when there is none in the actor's sight. */
export async function findFollowUp(
  transaction: Transaction,
  id: Id<'followUp'>,
  today: Day,
): Promise<FollowUpInCase | null> {
  const row = await followUpRows(transaction).where('f.id', '=', id).executeTakeFirst()
  const file = row && (await findCase(transaction, row.caseId as Id<'case'>))
  if (!row || !file) return null
  const followUp = followUpOf(row)
  const deputies = followUp.manager ? await deputiesOf(transaction, followUp.manager.person, today) : []
  return { followUp, file, deputies }
}

/** Every follow-up that somebody was asked to act on and nobody has. */
export async function openFollowUps({ sql }: Transaction): Promise<Id<'followUp'>[]> {
  const rows = await sql
    .selectFrom('audits.followUp as f')
    .select('f.id')
    .where('f.managerId', 'is not', null)
    .where(
      raw<boolean>`not exists (select from audits.follow_up_event e
        where e.authority_id = f.authority_id and e.follow_up_id = f.id and e.kind = 'verified')`,
    )
    .orderBy('f.id')
    .execute()
  return rows.map(({ id }) => id as Id<'followUp'>)
}

/** One follow-up for somebody who will add to it: whoever writes to one case waits here for the others. */
export async function lockFollowUp(
  transaction: Transaction,
  id: Id<'followUp'>,
  today: Day,
): Promise<FollowUpInCase | null> {
  const found = await findFollowUp(transaction, id, today)
  if (found === null || (await lockCase(transaction, found.file.id)) === null) return null
  return findFollowUp(transaction, id, today)
}

/** Who stands in for a person on the day. */
export async function deputiesOf(
  { sql }: Transaction,
  person: Id<'person'>,
  on: Day,
): Promise<Id<'person'>[]> {
  const rows = await sql
    .selectFrom('access.deputy')
    .select('deputyId')
    .where('personId', '=', person)
    .where('fromOn', '<=', formatDay(on))
    .where((query) => query.or([query('untilOn', 'is', null), query('untilOn', '>', formatDay(on))]))
    .execute()
  return rows.map(({ deputyId }) => deputyId as Id<'person'>)
}

export interface NewFollowUp extends Pick<FollowUp, 'id' | 'case' | 'child' | 'urgency' | 'what' | 'why'> {
  readonly manager: Id<'person'> | null
  readonly deputy: Id<'person'> | null
  readonly raisedAt: Instant
  readonly raisedOn: Day | null
  readonly by: string
  readonly dueAt: Instant | null
  readonly dueOn: Day | null
}

export async function insertFollowUp(
  { sql }: Transaction,
  authority: string,
  fresh: NewFollowUp,
): Promise<void> {
  await sql
    .insertInto('audits.followUp')
    .values({
      ...{ authorityId: authority, id: fresh.id, caseId: fresh.case, childId: fresh.child },
      ...{ urgency: fresh.urgency, what: fresh.what, why: fresh.why, managerId: fresh.manager },
      deputyId: fresh.deputy,
      raisedAt: formatInstant(fresh.raisedAt),
      raisedOn: fresh.raisedOn === null ? null : formatDay(fresh.raisedOn),
      raisedBy: fresh.by,
      dueAt: fresh.dueAt === null ? null : formatInstant(fresh.dueAt),
      dueOn: fresh.dueOn === null ? null : formatDay(fresh.dueOn),
    })
    .execute()
}

export interface NewEvent extends Omit<FollowUpEvent, 'by' | 'byPerson' | 'escalated'> {
  readonly by: string
  readonly escalated?: NewEscalation
}

interface NewEscalation {
  readonly to: string
  readonly because: EscalationCause
  readonly rung: number
  /** The reopening since which it is asked for; null where it was never opened again. */
  readonly since: string | null
}

export async function insertEvent(
  { sql }: Transaction,
  authority: string,
  { id, child }: Pick<FollowUp, 'id' | 'child'>,
  event: NewEvent,
): Promise<void> {
  await sql
    .insertInto('audits.followUpEvent')
    .values({
      ...{
        authorityId: authority,
        id: event.id,
        followUpId: id,
        childId: child,
        kind: event.kind,
        note: event.note,
      },
      toldTo: event.told?.to ?? null,
      toldOn: event.told ? formatDay(event.told.on) : null,
      toldTime: event.told?.time ?? null,
      ...escalationColumns(event.escalated),
      ...{ at: formatInstant(event.at), byPerson: event.by },
    })
    .execute()
}

function escalationColumns(escalated: NewEscalation | undefined) {
  if (escalated === undefined) return {}
  const { to, because, rung, since } = escalated
  return { toPerson: to, because, rung, sinceEvent: since }
}

export function followUpRows({ sql }: Transaction) {
  return sql
    .selectFrom('audits.followUp as f')
    .leftJoin('access.person as m', (join) =>
      join.onRef('m.authorityId', '=', 'f.authorityId').onRef('m.id', '=', 'f.managerId'),
    )
    .leftJoin('access.person as d', (join) =>
      join.onRef('d.authorityId', '=', 'f.authorityId').onRef('d.id', '=', 'f.deputyId'),
    )
    .innerJoin('access.person as p', (join) =>
      join.onRef('p.authorityId', '=', 'f.authorityId').onRef('p.id', '=', 'f.raisedBy'),
    )
    .select(['f.id', 'f.caseId', 'f.childId', 'f.urgency', 'f.what', 'f.why', 'f.managerId', 'f.raisedAt'])
    .select(['f.raisedOn', 'f.dueAt', 'f.dueOn', 'm.displayName as managerName', 'p.displayName as raisedBy'])
    .select([
      'f.raisedBy as raisedByPerson',
      'f.deputyId',
      'd.displayName as deputyName',
      eventsOf.as('events'),
    ])
}

const eventsOf = raw<readonly EventRow[]>`(
  select coalesce(json_agg(json_build_object('id', e.id, 'kind', e.kind, 'note', e.note, 'toldTo', e.told_to,
    'toldOn', e.told_on, 'toldTime', e.told_time, 'toPerson', e.to_person, 'toName', t.display_name, 'because', e.because,
    'rung', e.rung, 'at', e.at, 'by', b.display_name, 'byPerson', e.by_person) order by e.id), '[]')
  from audits.follow_up_event e
  join access.person b on b.authority_id = e.authority_id and b.id = e.by_person
  left join access.person t on t.authority_id = e.authority_id and t.id = e.to_person
  where e.authority_id = f.authority_id and e.follow_up_id = f.id)`

interface EventRow {
  readonly id: string
  readonly kind: string
  readonly note: string | null
  readonly toldTo: string | null
  readonly toldOn: string | null
  readonly toldTime: string | null
  readonly toPerson: string | null
  readonly toName: string | null
  readonly because: EscalationCause | null
  readonly rung: number | null
  readonly at: string
  readonly by: string
  readonly byPerson: string
}

type Row = Awaited<ReturnType<ReturnType<typeof followUpRows>['execute']>>[number]

export function followUpOf(row: Row): FollowUp {
  return {
    id: row.id as Id<'followUp'>,
    case: row.caseId as Id<'case'>,
    child: row.childId as Id<'child'>,
    urgency: row.urgency as Urgency,
    what: row.what,
    why: row.why,
    manager: namedOf(row.managerId, row.managerName),
    deputy: namedOf(row.deputyId, row.deputyName),
    raisedAt: instantOfColumn(row.raisedAt),
    raisedOn: dayOrNull(row.raisedOn),
    raisedBy: row.raisedBy,
    raisedByPerson: row.raisedByPerson as Id<'person'>,
    dueAt: instantOrNull(row.dueAt),
    dueOn: dayOrNull(row.dueOn),
    events: row.events.map(eventOf),
  }
}

function namedOf(person: string | null, name: string | null): Named | null {
  return person === null ? null : { person: person as Id<'person'>, name: name ?? '' }
}

function escalatedOf({ toPerson, toName, because, rung }: EventRow): FollowUpEvent['escalated'] {
  const to = namedOf(toPerson, toName)
  return to === null || because === null || rung === null ? null : { to, because, rung }
}

function eventOf(row: EventRow): FollowUpEvent {
  const { toldTo, toldOn, toldTime } = row
  const isTold = toldTo !== null && toldOn !== null && toldTime !== null
  return {
    id: row.id as Id<'followUpEvent'>,
    kind: row.kind as EventKind,
    note: row.note,
    told: isTold ? { to: toldTo, on: dayOf(toldOn), time: toldTime } : null,
    escalated: escalatedOf(row),
    at: instantOfColumn(row.at),
    by: row.by,
    byPerson: row.byPerson as Id<'person'>,
  }
}
