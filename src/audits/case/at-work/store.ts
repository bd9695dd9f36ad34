import type { Id } from '../../../kernel/ids.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import { SEATS, type CaseAtWork, type CaseStatus, type Seat } from '../model.ts'
import { areViewsOpen } from '../views.ts'

/**
 * A case under the actor's sight, for somebody who will write one thing to it, and null when there is none: it waits for
 * the others who write to it as `lockCase` does, and reads no more than the decision needs.
 */
export async function lockAtWork(transaction: Transaction, id: Id<'case'>): Promise<CaseAtWork | null> {
  const wait = transaction.ask('select from audits.case_file where id = $1 for no key update', [id])
  const [, [row]] = await Promise.all([wait, transaction.ask<Row>(AT_WORK, [id])])
  return row ? atWorkOf(row) : null
}

const AT_WORK = `
  select c.id, c.child_id, c.status, r.status as round_status, r.tool,
    (select json_agg(json_build_object('seat', a.seat, 'person', a.person_id,
      'given', exists (
        select from audits.submission s
        where s.authority_id = a.authority_id and s.case_id = a.case_id and s.view = a.seat and s.by_person = a.person_id),
      'released', exists (
        select from audits.release l
        where l.authority_id = a.authority_id and l.case_id = a.case_id and l.person_id = a.person_id)))
    from audits.auditor a
    where a.authority_id = c.authority_id and a.case_id = c.id and a.until_at is null) as seats
  from audits.case_file c join audits.round r on r.authority_id = c.authority_id and r.id = c.round_id
  where c.id = $1`

interface SeatRow {
  readonly seat: Seat
  readonly person: Id<'person'> | null
  readonly given: boolean
  readonly released: boolean
}

interface Row {
  readonly id: string
  readonly childId: string
  readonly status: string
  readonly roundStatus: string
  readonly tool: string | null
  readonly seats: readonly SeatRow[] | null
}

const YES = {}

function atWorkOf(row: Row): CaseAtWork {
  const seats = (row.seats ?? []).map(({ seat, person, given, released }) => ({
    ...{ seat, person },
    ...{ given: given ? YES : null, release: released ? { seat } : null },
  }))
  const [first, second] = SEATS.map((seat) => seats.find((each) => each.seat === seat) ?? null)
  return {
    id: row.id as Id<'case'>,
    child: row.childId as Id<'child'>,
    status: row.status as CaseStatus,
    round: { status: row.roundStatus, tool: row.tool },
    ...{ first: first ?? null, second: second ?? null },
    views: {
      first: first?.given ?? null,
      second: second?.given ?? null,
      areOpen: areViewsOpen(seats),
    },
    release: seats.find(({ release }) => release !== null)?.release ?? null,
  }
}
