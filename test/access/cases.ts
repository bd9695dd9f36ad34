import type { Id } from '../../src/kernel/ids.ts'
import { formatInstant } from '../../src/kernel/instant.ts'
import { newId } from '../../src/platform/chance.ts'
import type { Transaction } from '../../src/platform/database/with-actor.ts'
import { NOW } from '../support/cast.ts'

/** A case that a test lays, with people's ids. */
export interface CasePlan {
  readonly child: string
  readonly position: number
  readonly status: 'inProgress' | 'submitted'
  readonly first: string
  readonly second: string
  /** Who is asked by its follow-up, and sees the child because of it. */
  readonly manager: string | null
  readonly moderator: string | null
}

export interface LaidCase {
  readonly case: string
  readonly child: string
  readonly followUp: string
  readonly action: string
}

const AT = formatInstant(NOW)

/** Lays a round that is being audited, on the authority's own register. */
export async function layRound(
  { sql }: Transaction,
  authorityId: string,
  registerId: string,
): Promise<string> {
  const id = newId<'round'>()
  const named = {
    authorityId,
    id,
    registerId,
    code: 'autumn-2015',
    theme: 'Exploitation',
    tool: 'exploitation-1',
  }
  const days = {
    asAt: '2015-11-02',
    knownOn: '2015-11-02',
    periodFrom: '2015-05-01',
    periodUntil: '2015-11-01',
  }
  const how = { strata: 'none', isOnePerson: false, isReconstruction: false, status: 'auditing' }
  await sql
    .insertInto('audits.round')
    .values({ ...named, ...days, ...how, announcedOn: '2015-11-03', madeAt: AT })
    .execute()
  return id
}

/** Lays a case with its pair, one follow-up and one action, and shows the child to whom each of them asks. */
export async function layCase(
  transaction: Transaction,
  authorityId: string,
  roundId: string,
  plan: CasePlan,
): Promise<LaidCase> {
  const of = { authorityId, childId: plan.child }
  const [id, followUp, action] = [newId<'case'>(), newId<'followUp'>(), newId<'caseAction'>()]
  const drawn = { reference: id.slice(-20), position: plan.position, attempt: 1, ageYears: 14 }
  const { sql } = transaction
  await sql
    .insertInto('audits.caseFile')
    .values({ ...of, ...drawn, id, roundId, status: plan.status, isOpenToSocialCare: true })
    .execute()
  await laySeats(transaction, of, id, plan)
  const raised = { urgency: 'soon', what: 'A visit', why: 'Nobody went', raisedAt: AT, raisedBy: plan.first }
  await sql
    .insertInto('audits.followUp')
    .values({ ...of, ...raised, id: followUp, caseId: id, managerId: plan.manager })
    .execute()
  const asked = { what: 'Write the chronology', owner: 'The worker', dueOn: '2015-12-01', madeAt: AT }
  await sql
    .insertInto('audits.caseAction')
    .values({ ...of, ...asked, id: action, caseId: id, byPerson: plan.first })
    .execute()
  await show(transaction, of, plan.manager, `followUp:${followUp}`)
  await show(transaction, of, plan.moderator, `moderation:${id}`)
  return { case: id, child: plan.child, followUp, action }
}

interface OfChild {
  readonly authorityId: string
  readonly childId: string
}

async function laySeats(
  transaction: Transaction,
  of: OfChild,
  caseId: Id<'case'>,
  plan: CasePlan,
): Promise<void> {
  for (const seat of ['first', 'second'] as const) {
    const personId = plan[seat]
    await transaction.sql
      .insertInto('audits.auditor')
      .values({ ...of, id: newId(), caseId, seat, personId, checks: '[]', fromAt: AT, byPerson: personId })
      .execute()
    await show(transaction, of, personId, `case:${caseId}`)
  }
}

async function show({ sql }: Transaction, of: OfChild, personId: string | null, why: string): Promise<void> {
  if (personId === null) return
  await sql
    .insertInto('access.sight')
    .values({ ...of, id: newId(), personId, fromAt: AT, why })
    .execute()
}
