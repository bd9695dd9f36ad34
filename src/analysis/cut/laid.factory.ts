import { layChild, type Cast } from '../../../test/support/cast.ts'
import type { Id } from '../../kernel/ids.ts'
import { newId } from '../../platform/chance.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'

const AT = '2015-11-19T10:00:00Z'

export interface LaidCase {
  readonly case: Id<'case'>
  readonly child: Id<'child'>
}

/** A round that two children of 25 were drawn for, with what it takes to find them. */
export interface LaidRound {
  readonly code: string
  readonly cases: readonly LaidCase[]
}

/** Lays a round `april-2015` with two confirmed cases, graded Good and Inadequate, and one known in part before it. */
export async function layRound(cast: Cast): Promise<LaidRound> {
  return cast.lay(async (transaction) => {
    const round = await layRounds(transaction, cast.authority)
    const cases: LaidCase[] = []
    for (const position of [1, 2]) cases.push(await layCase(transaction, cast, { round, position }))
    return { code: 'april-2015', cases }
  })
}

async function layRounds({ sql }: Transaction, authorityId: string): Promise<Id<'round'>> {
  const [registerId, id] = [newId<'register'>(), newId<'round'>()]
  const register = {
    authorityId,
    id: registerId,
    code: 'list',
    name: 'The list',
    strands: [],
    riskLevels: [],
  }
  await sql.insertInto('register.register').values(register).execute()
  const round = {
    authorityId,
    registerId,
    theme: 'Exploitation',
    strata: 'none',
    isOnePerson: false,
    madeAt: AT,
  }
  const closed = { code: 'april-2015', asAt: '2015-04-08', status: 'closed', tool: 'exploitation-1' }
  const known = { code: 'october-2014', month: '2014-10', status: 'knownInPart' }
  await sql
    .insertInto('audits.round')
    .values([
      { ...round, ...closed, id, knownFrameCount: 25, knownSampleCount: 2, isReconstruction: false },
      { ...round, ...known, id: newId(), knownFrameCount: 25, knownSampleCount: 9, isReconstruction: false },
      {
        ...round,
        id: newId(),
        code: 'december-2015',
        month: '2015-12',
        status: 'planned',
        isReconstruction: false,
      },
    ])
    .execute()
  return id
}

async function layCase(
  transaction: Transaction,
  cast: Cast,
  { round, position }: { readonly round: Id<'round'>; readonly position: number },
): Promise<LaidCase> {
  const { child } = await layChild(transaction, cast.authority, `child-${position}`)
  const id = newId<'case'>()
  const of = { authorityId: cast.authority, childId: child }
  const facts = { reference: id.slice(0, 20), position, attempt: 1, ageYears: 14, isOpenToSocialCare: true }
  await transaction.sql
    .insertInto('audits.caseFile')
    .values({ ...of, ...facts, id, roundId: round, status: 'confirmed' })
    .execute()
  await judge(transaction, cast, { case: id, child }, position === 1 ? 'good' : 'inadequate')
  return { case: id, child }
}

/** Adds a judgement to the agreed record: the newest stands. */
export async function judge({ sql }: Transaction, cast: Cast, laid: LaidCase, grade: string): Promise<void> {
  const by = (await cast.who('auditor')).person
  const of = { authorityId: cast.authority, id: newId(), caseId: laid.case, childId: laid.child }
  const judgement = { view: 'agreed', grade, safeguarded: 'yes', at: AT, byPerson: by }
  await sql
    .insertInto('audits.judgement')
    .values({ ...of, ...judgement })
    .execute()
}

/** Adds an answer to the agreed record. */
export async function answer({ sql }: Transaction, cast: Cast, laid: LaidCase, given: string): Promise<void> {
  const by = (await cast.who('auditor')).person
  const of = { authorityId: cast.authority, id: newId(), caseId: laid.case, childId: laid.child }
  const said = {
    view: 'agreed',
    topic: 'chronology',
    question: 'upToDate',
    answer: given,
    at: AT,
    byPerson: by,
  }
  await sql
    .insertInto('audits.answer')
    .values({ ...of, ...said })
    .execute()
}

/** Keeps what an auditor found of a fact of the record; the newest of a fact stands. */
export async function check(
  { sql }: Transaction,
  cast: Cast,
  laid: LaidCase,
  { fact, fileSays }: { readonly fact: string; readonly fileSays: string | null },
): Promise<void> {
  const of = { authorityId: cast.authority, id: newId(), caseId: laid.case, childId: laid.child }
  const found = { verdict: fileSays === null ? 'confirmed' : 'disputed', fileSays, at: AT }
  const about = { topic: 'childSeen', factId: fact, factKind: 'visit', factOn: '2015-02-04' }
  const byPerson = (await cast.who('auditor')).person
  await sql
    .insertInto('audits.factCheck')
    .values({ ...of, ...about, ...found, byPerson })
    .execute()
}

/** Gives a case a team, a pair (a worker of the past with an override, and an account), and one urgent follow-up. */
export async function furnish({ sql }: Transaction, cast: Cast, laid: LaidCase): Promise<void> {
  const authorityId = cast.authority
  const by = (await cast.who('auditor')).person
  const [worker, at] = [newId(), { knownFrom: AT, lineId: newId() }]
  await sql
    .insertInto('organisation.worker')
    .values({ authorityId, id: worker, source: 'test', sourceKey: 'W1' })
    .execute()
  await sql
    .insertInto('organisation.workerVersion')
    .values({ authorityId, thingId: worker, name: 'Sinead McVey', ...at })
    .execute()
  const seat = { authorityId, caseId: laid.case, childId: laid.child, checks: '[]', fromAt: AT, byPerson: by }
  const override = { workerId: worker, overrideReason: 'Nobody else was free' }
  await sql
    .insertInto('audits.auditor')
    .values([
      { ...seat, ...override, id: newId(), seat: 'first' },
      { ...seat, id: newId(), seat: 'second', personId: by },
    ])
    .execute()
  const of = { authorityId, caseId: laid.case, childId: laid.child }
  const raised = { urgency: 'immediate', what: 'Strategy meeting', why: 'Risk', raisedAt: AT, raisedBy: by }
  await sql
    .insertInto('audits.followUp')
    .values({ ...of, ...raised, id: newId() })
    .execute()
  const submitted = { view: 'agreed', at: AT, byPerson: by, isSingleAudited: true }
  await sql
    .insertInto('audits.submission')
    .values({ ...of, ...submitted })
    .execute()
}
