import type { Id } from '../../kernel/ids.ts'
import { dayOrNull, instantOfColumn } from '../../platform/database/columns.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { SEATS, type Auditor, type CaseFile, type CaseStatus, type GivenView, type Seat } from './model.ts'
import { areViewsOpen } from './views.ts'

/** A case under the actor's sight; null when there is none. */
export async function findCase(transaction: Transaction, id: Id<'case'>): Promise<CaseFile | null> {
  const [row] = await transaction.ask<Row>(`${CASES} where c.id = $1`, [id])
  return row ? caseOf(row) : null
}

/**
 * The same for somebody who will write: all who write to one case wait here for each other. It is read after the wait:
 * a statement that waits sees the row it waited for as it is now, and everything beside it as it was before.
 */
export async function lockCase(transaction: Transaction, id: Id<'case'>): Promise<CaseFile | null> {
  const wait = transaction.ask('select from audits.case_file where id = $1 for no key update', [id])
  const [, file] = await Promise.all([wait, findCase(transaction, id)])
  return file
}

/** The cases at which the person has a seat now, the newest round first. */
export async function casesOfAuditor(transaction: Transaction, person: Id<'person'>): Promise<CaseFile[]> {
  const rows = await transaction.ask<Row>(`${CASES} where ${HAS_SEAT} order by r.made_at desc, c.position`, [
    person,
  ])
  return rows.map(caseOf)
}

export function setStatus({ write }: Transaction, id: Id<'case'>, status: CaseStatus): void {
  write('update audits.case_file set status = $2 where id = $1', [id, status])
}

/**
 * Who sits at a case now, by account where there is one, else by the name of the worker; each with the first view that
 * this person gave (of somebody who sat there before it is not it) and the word that it is not waited for.
 */
const SEATS_OF_CASE = `
  select json_agg(json_build_object(
    'seat', a.seat, 'person', a.person_id, 'name', coalesce(p.display_name, w.name, 'Name not recorded'),
    'hasLeft', p.closed_at is not null,
    'given', (
      select json_build_object('by', p.display_name, 'at', s.at) from audits.submission s
      where s.authority_id = a.authority_id and s.case_id = a.case_id and s.view = a.seat and s.by_person = a.person_id
      order by s.attempt limit 1),
    'release', (
      select json_build_object('seat', a.seat, 'reason', l.reason, 'by', b.display_name, 'at', l.at)
      from audits.release l join access.person b on b.authority_id = l.authority_id and b.id = l.by_person
      where l.authority_id = a.authority_id and l.case_id = a.case_id and l.person_id = a.person_id)))
  from audits.auditor a
  left join access.person p on p.authority_id = a.authority_id and p.id = a.person_id
  left join organisation.worker_version w
    on w.authority_id = a.authority_id and w.thing_id = a.worker_id and w.known_until is null
  where a.authority_id = c.authority_id and a.case_id = c.id and a.until_at is null`

const CASES = `
  select c.id, c.child_id, c.position, c.status, c.age_years, c.is_open_to_social_care,
    r.id as round_id, r.code, r.theme, r.status as round_status, r.as_at, r.known_on, r.period_from, r.period_until,
    r.announced_on, r.due_on, r.tool,
    (select t.name from organisation.team_version t
      where t.authority_id = c.authority_id and t.thing_id = c.team_id and t.known_until is null) as team,
    (${SEATS_OF_CASE}) as seats
  from audits.case_file c join audits.round r on r.authority_id = c.authority_id and r.id = c.round_id`

const HAS_SEAT = `exists (
  select from audits.auditor a
  where a.authority_id = c.authority_id and a.case_id = c.id and a.person_id = $1 and a.until_at is null)`

interface SignedRow {
  readonly by: string
  readonly at: string
}

interface SeatRow {
  readonly seat: Seat
  readonly person: Id<'person'> | null
  readonly name: string
  readonly hasLeft: boolean
  readonly given: SignedRow | null
  readonly release: (SignedRow & { readonly seat: Seat; readonly reason: string }) | null
}

interface Row {
  readonly id: string
  readonly childId: string
  readonly position: number
  readonly status: string
  readonly ageYears: number | null
  readonly isOpenToSocialCare: boolean | null
  readonly team: string | null
  readonly seats: readonly SeatRow[] | null
  readonly roundId: string
  readonly code: string
  readonly theme: string
  readonly roundStatus: string
  readonly asAt: string | null
  readonly knownOn: string | null
  readonly periodFrom: string | null
  readonly periodUntil: string | null
  readonly announcedOn: string | null
  readonly dueOn: string | null
  readonly tool: string | null
}

function signedOf(row: SignedRow | null | undefined): GivenView | null {
  return row ? { by: row.by, at: instantOfColumn(row.at) } : null
}

function auditorOf(row: SeatRow | undefined): Auditor | null {
  return row ? { person: row.person, name: row.name, hasLeft: row.hasLeft } : null
}

function caseOf(row: Row): CaseFile {
  const seats = row.seats ?? []
  const [first, second] = SEATS.map((seat) => seats.find((each) => each.seat === seat))
  const release = seats.find((each) => each.release !== null)?.release ?? null
  return {
    id: row.id as Id<'case'>,
    child: row.childId as Id<'child'>,
    position: row.position,
    status: row.status as CaseStatus,
    ageYears: row.ageYears,
    team: row.team,
    isOpenToSocialCare: row.isOpenToSocialCare,
    first: auditorOf(first),
    second: auditorOf(second),
    views: { first: signedOf(first?.given), second: signedOf(second?.given), areOpen: areViewsOpen(seats) },
    release: release && { ...release, at: instantOfColumn(release.at) },
    round: {
      id: row.roundId as Id<'round'>,
      code: row.code,
      theme: row.theme,
      status: row.roundStatus,
      asAt: dayOrNull(row.asAt),
      knownOn: dayOrNull(row.knownOn),
      periodFrom: dayOrNull(row.periodFrom),
      periodUntil: dayOrNull(row.periodUntil),
      announcedOn: dayOrNull(row.announcedOn),
      dueOn: dayOrNull(row.dueOn),
      tool: row.tool,
    },
  }
}
