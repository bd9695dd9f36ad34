import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../../../test/support/cast.ts'
import { closeAccount } from '../../access/people/commands.ts'
import { STANDING_CHANGED, type Actor } from '../../access/index.ts'
import { tasksOf } from '../../apps/worker.ts'
import { caseQuery } from '../pages/cases/[case]/query.ts'
import { cancelRound } from '../rounds/ending/commands.ts'
import { done, drawn, layList } from '../rounds/round.factory.ts'
import { jobs } from '../jobs.ts'
import { roundVerify } from '../rounds/verify/query.ts'
import { shippedTool } from '../tool/index.ts'
import { answerTopic } from './answers/commands.ts'
import { layCase } from './laid.factory.ts'
import { releaseCase } from './release/commands.ts'
import { findCase } from './store.ts'
import { answerAll, giveView } from './views.factory.ts'
import { sayWhoLeft } from './words.ts'

const tool = await shippedTool('exploitation-1')
let cast: Cast
let lead: Actor

beforeAll(async () => {
  cast = await openCast()
  lead = await cast.who('auditLead')
  await layList(cast, 6)
})
afterAll(() => cast?.close())

const ask = async (sql: string, ...values: readonly unknown[]) =>
  (await cast.database.superuser.query(sql, [...values])).rows

const countOfAnswers = async (file: string) =>
  (await ask('select count(*)::int as n from audits.answer where case_id = $1', file))[0].n

describe('an auditor whose account is closed with a case open', () => {
  it('leaves what was saved, a sentence that says what to do, and a case that can be finished', async () => {
    const laid = await layCase(cast)
    await answerAll(cast, laid.second, laid, tool)
    const before = await countOfAnswers(laid.case)
    await done(cast, await cast.who('administrator'), closeAccount, { person: laid.second.person })
    const file = (await cast.lay((transaction) => findCase(transaction, laid.case)))!
    expect(sayWhoLeft(file).join()).toMatch(
      /closed\. What was saved is kept\. The audit lead chooses another/,
    )
    expect(await countOfAnswers(laid.case)).toBe(before)
    await giveView(cast, laid.first, laid, tool)
    const reason = 'The account of the second auditor is closed'
    await done(cast, lead, releaseCase, { case: laid.case, seat: 'second', reason })
    const released = (await cast.lay((transaction) => findCase(transaction, laid.case)))!
    expect([released.views.areOpen, sayWhoLeft(released)]).toEqual([true, []])
  })

  it('is told to the audit lead once, who finds the case waiting', async () => {
    const laid = await layCase(cast)
    await done(cast, await cast.who('administrator'), closeAccount, { person: laid.second.person })
    const told = () =>
      ask(
        `select p.login, n.about from notices.notice n join access.person p on p.id = n.person_id
          where n.kind = 'auditorLeft' and n.about = $1`,
        `/cases/${laid.case}`,
      )
    for (let times = 0; times < 2; times += 1) {
      await tasksOf(cast.house, jobs)[STANDING_CHANGED]?.({})
      expect(await told()).toEqual([{ login: 'auditLead', about: `/cases/${laid.case}` }])
    }
  })

  it('is told to nobody of a case that waits for nobody, nor refused on the trail', async () => {
    const laid = await layCase(cast, 'submitted')
    await done(cast, await cast.who('administrator'), closeAccount, { person: laid.first.person })
    await tasksOf(cast.house, jobs)[STANDING_CHANGED]?.({})
    expect(await ask(`select from notices.notice where about = $1`, `/cases/${laid.case}`)).toEqual([])
    expect(
      await ask(`select from trail.line where verb = 'audits.tellWhoLeft' and result = 'refused'`),
    ).toEqual([])
  })

  it('is named where only that auditor could confirm the record', async () => {
    const laid = await layCase(cast, 'submitted')
    await done(cast, await cast.who('administrator'), closeAccount, { person: laid.second.person })
    const file = (await cast.lay((transaction) => findCase(transaction, laid.case)))!
    expect(sayWhoLeft(file).join()).toContain('the audit lead releases the case as single-audited')
  })
})

/** A drawn round, and what stands of it after something happened to every child of its list. */
async function drawnThen(code: string, happens: (child: string) => Promise<unknown>) {
  await drawn(cast, { code })
  const shown = () =>
    ask(
      `select c.id, c.child_id, c.age_years, c.status from audits.case_file c
        join audits.round r on r.id = c.round_id where r.code = $1 order by c.position`,
      code,
    )
  const before = await shown()
  for (const { child_id } of before) await happens(child_id)
  return { before, after: await shown() }
}

/** The round can still be checked to the last byte, and its first case still opens. */
async function stillStands(round: string, file: string): Promise<void> {
  const verified = await cast.house.door.see(lead, roundVerify, { round })
  expect(verified).toMatchObject({ ok: true, value: { matches: true } })
  expect(await cast.house.door.see(lead, caseQuery, { case: file })).toMatchObject({ ok: true })
}

describe('between the draw and the audit', () => {
  it('a child may leave the list: the frame, the draw and the case stay', async () => {
    const leave = `update register.stay_version set ends_on = '2015-11-10' where child_id = $1`
    const { before, after } = await drawnThen('leaves', (child) => ask(leave, child))
    expect(after).toEqual(before)
    await stillStands('leaves', after[0].id)
  })

  it('a child may turn eighteen: the case keeps the age of the day of the draw', async () => {
    const grownUp = (day: string) => ask('update organisation.person_record_version set born_on = $1', day)
    // Eighteen on 10 November 2015: after the day of the list, and before today.
    await grownUp('1997-11-10')
    const { after } = await drawnThen('grows-up', async () => undefined)
    expect(new Set(after.map(({ age_years }) => age_years))).toEqual(new Set([17]))
    await stillStands('grows-up', after[0].id)
    await grownUp('2001-03-04')
  })

  it('a child may be found to be another child too: the case stays with whom was drawn', async () => {
    const [known] = await ask('select child_id from organisation.child order by child_id desc limit 1')
    const link = `insert into organisation.identity_link
      select authority_id, gen_random_uuid(), id, $2, child_id, now(), $3, 'One child in two systems'
      from organisation.identity where child_id = $1`
    const { before, after } = await drawnThen('merged', (child) =>
      ask(link, child, known.child_id, lead.person),
    )
    expect(after).toEqual(before)
    await stillStands('merged', after[0].id)
  })
})

describe('a round that is cancelled half-way', () => {
  it('keeps everything that was said, for the lead to read, and tells who still writes', async () => {
    const laid = await layCase(cast, 'inProgress')
    await answerAll(cast, laid.second, laid, tool)
    const before = await countOfAnswers(laid.case)
    const [{ code }] = await ask('select code from audits.round where id = $1', laid.round)
    await done(cast, lead, cancelRound, { round: code, reason: 'The theme was audited elsewhere' })
    expect(await countOfAnswers(laid.case)).toBe(before)
    const seen = await cast.house.door.see(lead, caseQuery, { case: laid.case })
    expect(seen).toMatchObject({ ok: true, value: { file: { status: 'cancelled' } } })
    const late = { question: 'exists', answer: 'no', mark: '', comment: 'Written before I knew', seen: '' }
    const typed = { case: laid.case, topic: 'plan', answers: [late] }
    const refused = await cast.house.door.run(laid.first, answerTopic, typed)
    // With the case the child leaves their sight: what is hidden is absent, and a notice says why.
    expect(refused).toMatchObject({ problem: { kind: 'absent' } })
    const told = await ask(
      `select person_id from notices.notice where kind = 'caseWithdrawn' and key like $1`,
      `case:${laid.case}:%`,
    )
    expect(new Set(told.map(({ person_id }) => person_id))).toEqual(
      new Set([laid.first.person, laid.second.person]),
    )
  })
})
