import { layChild, NOW, type Cast } from '../../../test/support/cast.ts'
import type { Actor } from '../../access/index.ts'
import type { Id } from '../../kernel/ids.ts'
import { formatInstant } from '../../kernel/instant.ts'
import { newId } from '../../platform/chance.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import type { CaseStatus } from './model.ts'

/** A case laid into a test's database, with its pair already able to see the child. */
export interface Laid {
  readonly case: Id<'case'>
  readonly child: Id<'child'>
  readonly round: Id<'round'>
  readonly first: Actor
  readonly second: Actor
}

const AT = formatInstant(NOW)
let laid = 0

/** Lays a round with one case, audited by two auditors of its own. */
export async function layCase(cast: Cast, status: CaseStatus = 'allocated'): Promise<Laid> {
  laid += 1
  const first = await cast.join(`first${laid}`, 'auditor')
  const second = await cast.join(`second${laid}`, 'auditor')
  const made = await cast.lay(async (transaction) => {
    const { child } = await layChild(transaction, cast.authority, `child${laid}`)
    const round = await layRound(transaction, cast.authority)
    return { child, round, case: await layFile(transaction, cast.authority, { child, round, status }) }
  })
  await cast.lay((transaction) => laySeat(transaction, cast.authority, made, { seat: 'first', actor: first }))
  await cast.lay((transaction) =>
    laySeat(transaction, cast.authority, made, { seat: 'second', actor: second }),
  )
  return { ...made, first, second }
}

async function layRound({ sql }: Transaction, authorityId: string): Promise<Id<'round'>> {
  const id = newId<'round'>()
  const registerId = newId<'register'>()
  const register = {
    authorityId,
    id: registerId,
    code: `list${laid}`,
    name: 'The list',
    strands: [],
    riskLevels: [],
  }
  await sql.insertInto('register.register').values(register).execute()
  const days = {
    asAt: '2015-04-08',
    knownOn: '2015-04-08',
    periodFrom: '2014-10-09',
    periodUntil: '2015-04-09',
  }
  const how = {
    strata: 'none',
    isOnePerson: false,
    isReconstruction: false,
    status: 'auditing',
    tool: 'exploitation-1',
  }
  const round = {
    authorityId,
    id,
    registerId,
    code: `round-${laid}`,
    theme: 'Exploitation',
    announcedOn: '2015-04-13',
  }
  await sql
    .insertInto('audits.round')
    .values({ ...round, ...days, ...how, madeAt: AT })
    .execute()
  return id
}

async function layFile(
  { sql }: Transaction,
  authorityId: string,
  { child, round, status }: { child: string; round: string; status: CaseStatus },
): Promise<Id<'case'>> {
  const id = newId<'case'>()
  const of = { authorityId, id, roundId: round, childId: child, status }
  await sql
    .insertInto('audits.caseFile')
    .values({
      ...of,
      attempt: 1,
      reference: id.slice(0, 20),
      position: 1,
      ageYears: 14,
      isOpenToSocialCare: true,
    })
    .execute()
  return id
}

interface Seated {
  readonly seat: 'first' | 'second'
  readonly actor: Actor
}

async function laySeat(
  { sql }: Transaction,
  authorityId: string,
  laid: Pick<Laid, 'case' | 'child'>,
  { seat, actor }: Seated,
): Promise<void> {
  const of = { authorityId, childId: laid.child, personId: actor.person, fromAt: AT }
  const auditor = { id: newId(), caseId: laid.case, seat, checks: '[]', byPerson: actor.person }
  await sql
    .insertInto('audits.auditor')
    .values({ ...of, ...auditor })
    .execute()
  await sql
    .insertInto('access.sight')
    .values({ ...of, id: newId(), why: `case:${laid.case}` })
    .execute()
}
