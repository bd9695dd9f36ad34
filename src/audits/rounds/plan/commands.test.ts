import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../../../../test/support/cast.ts'
import type { Actor } from '../../../access/index.ts'
import { literalDay } from '../../../kernel/day.ts'
import { freezeRound } from '../frame/commands.ts'
import { refusalOf, valueOf } from '../../draw/draw.factory.ts'
import { OUT_OF_SEASON } from '../lifecycle-words.ts'
import { roundList } from '../list/query.ts'
import { done, frozen, layList, planned, PLANNED } from '../round.factory.ts'
import { seenOf } from '../../../platform/http/seen.ts'
import { changeDates } from '../dates/commands.ts'
import { DATES_CHANGED_SINCE } from '../dates/words.ts'
import { findRound } from '../store.ts'
import { editRound, planRound } from './commands.ts'
import { shownDates, shownPlan } from './shown.ts'
import { CODE_TAKEN, PLAN_CHANGED_SINCE, PLAN_WORDS } from './words.ts'

let cast: Cast

beforeAll(async () => {
  cast = await openCast()
  await layList(cast, 5)
})
afterAll(() => cast?.close())

async function refused(typed: object) {
  return refusalOf(
    await cast.house.door.run(await cast.who('auditLead'), planRound, { ...PLANNED, ...typed }),
  )
}

describe('planning a round', () => {
  it('is refused from everybody but the audit lead, and hidden from who may not see rounds', async () => {
    const run = async (role: 'moderator' | 'socialWorker') =>
      cast.house.door.run(await cast.who(role), planRound, PLANNED)
    expect(refusalOf(await run('moderator'))).toBe('Only the audit lead can do this.')
    expect(await run('socialWorker')).toEqual({ ok: false, problem: { kind: 'absent', problems: [] } })
  })

  it('says what to type where something is missing or cannot be read', async () => {
    expect(await refused({ code: 'April 2015' })).toBe(PLAN_WORDS.code)
    expect(await refused({ theme: ' ' })).toBe(PLAN_WORDS.theme)
    expect(await refused({ asAt: '2015-02-30' })).toBe(PLAN_WORDS.asAt)
    expect(await refused({ asAt: '', month: '' })).toBe(PLAN_WORDS.noDay)
    expect(await refused({ sizeCount: 'eight' })).toBe(PLAN_WORDS.sizeCount)
    expect(await refused({ periodLast: '' })).toBe(PLAN_WORDS.periodLast)
    expect(await refused({ strata: 'shoe size' })).toBe(PLAN_WORDS.strata)
  })

  it('is refused for a sample larger than the list on that day, and on a day with nobody on it', async () => {
    expect(await refused({ sizeCount: '6' })).toContain('there are only 5 children to draw from')
    expect(await refused({ asAt: '2015-01-20', periodFrom: '', periodLast: '' })).toContain(
      'Nobody is left to draw from the VEMT list',
    )
  })

  it('keeps a round that stands in the list of rounds, without a child', async () => {
    await planned(cast)
    expect(await refused({})).toBe(CODE_TAKEN)
    const { rounds } = valueOf(await cast.house.door.see(await cast.who('boardMember'), roundList, {}))
    expect(rounds).toEqual([
      {
        ...{
          round: 'autumn-2015',
          theme: PLANNED.theme,
          register: 'vemt',
          month: '2015-11',
          asAt: '2015-11-02',
        },
        ...{
          status: 'planned',
          frameCount: null,
          sampleCount: null,
          sharePercent: null,
          howDrawn: null,
          drawnTimes: null,
        },
      },
    ])
  })
})

async function standing(code: string) {
  return (await cast.lay((transaction) => findRound(transaction, code)))!
}
const seenPlan = async (code: string) => seenOf(shownPlan(await standing(code)))

async function asAnotherLead(): Promise<Actor> {
  return (await cast.house.actorByLogin('lead.two')) ?? cast.join('lead.two', 'auditLead')
}

describe('changing a plan', () => {
  it('is refused to the second of two who had it open, who overwrites nothing and may decide', async () => {
    const round = await planned(cast, { code: 'two-leads' })
    const [first, second] = [await cast.who('auditLead'), await asAnotherLead()]
    const seen = await seenPlan(round)
    const change = { ...PLANNED, round, seen }
    await done(cast, first, editRound, { ...change, dueOn: '2015-12-20' })
    const late = await cast.house.door.run(second, editRound, { ...change, theme: 'Neglect' })
    expect(late.ok ? null : late.problem.kind).toBe('conflict')
    expect(refusalOf(late)).toBe(PLAN_CHANGED_SINCE)
    expect(await standing(round)).toMatchObject({ theme: PLANNED.theme, dueOn: literalDay('2015-12-20') })
    const decided = { ...change, theme: 'Neglect', dueOn: '2015-12-20', seen: await seenPlan(round) }
    await done(cast, second, editRound, decided)
    expect(await standing(round)).toMatchObject({ theme: 'Neglect', dueOn: literalDay('2015-12-20') })
  })

  it('is refused to who has seen nothing of how it stands', async () => {
    const round = await planned(cast, { code: 'unseen' })
    const outcome = await cast.house.door.run(await cast.who('auditLead'), editRound, {
      ...{ ...PLANNED, round, theme: 'Neglect' },
    })
    expect(refusalOf(outcome)).toBe(PLAN_CHANGED_SINCE)
  })

  it('is answered as the first time where the same form is sent twice', async () => {
    const round = await planned(cast, { code: 'sent-twice' })
    const change = { ...PLANNED, round, theme: 'Neglect', seen: await seenPlan(round) }
    const lead = await cast.who('auditLead')
    for (let time = 0; time < 2; time += 1) await done(cast, lead, editRound, change)
    expect((await standing(round)).theme).toBe('Neglect')
  })

  it('keeps one of two that are sent at the same moment, and tells the other', async () => {
    const round = await planned(cast, { code: 'same-moment' })
    const [first, second] = [await cast.who('auditLead'), await asAnotherLead()]
    const change = { ...PLANNED, round, seen: await seenPlan(round) }
    const outcomes = await Promise.all([
      cast.house.door.run(first, editRound, { ...change, theme: 'Neglect' }),
      cast.house.door.run(second, editRound, { ...change, theme: 'Missing from home' }),
    ])
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true])
    const kept = outcomes[0].ok ? 'Neglect' : 'Missing from home'
    expect((await standing(round)).theme).toBe(kept)
  })

  it('is possible until the freeze', async () => {
    const round = await planned(cast, { code: 'changed' })
    const lead = await cast.who('auditLead')
    await done(cast, lead, editRound, {
      ...PLANNED,
      round,
      seen: await seenPlan(round),
      theme: 'Neglect',
      sizeKind: 'percent',
      sizePercent: '30',
    })
    const { sampleCount } = await done(cast, lead, freezeRound, { round })
    expect(sampleCount).toBe(2)
    const outcome = await cast.house.door.run(lead, editRound, { ...PLANNED, round })
    expect(refusalOf(outcome)).toBe(OUT_OF_SEASON.edit)
  })

  it('needs a day before the freeze when only the month was known', async () => {
    const round = await planned(cast, { code: 'month-only', asAt: '', month: '2015-12' })
    const outcome = await cast.house.door.run(await cast.who('auditLead'), freezeRound, { round })
    expect(refusalOf(outcome)).toContain('Enter the day as at which the list is taken')
  })

  it('is hidden where there is no such round', async () => {
    const outcome = await cast.house.door.run(await cast.who('auditLead'), editRound, {
      ...PLANNED,
      round: 'never',
    })
    expect(outcome).toEqual({ ok: false, problem: { kind: 'absent', problems: [] } })
  })
})

describe('changing the dates', () => {
  const DATES = { drawOn: '2015-11-23', dueOn: '2015-12-18' }

  it('is refused to the second of two who had them open, also where the first changed the whole plan', async () => {
    const round = await planned(cast, { code: 'two-dates' })
    const [first, second] = [await cast.who('auditLead'), await asAnotherLead()]
    const seen = seenOf(shownDates(await standing(round)))
    const plan = { ...PLANNED, round, seen: await seenPlan(round), boardOn: '2016-02-18' }
    await done(cast, first, editRound, plan)
    const late = await cast.house.door.run(second, changeDates, { ...DATES, round, seen })
    expect(refusalOf(late)).toBe(DATES_CHANGED_SINCE)
    expect((await standing(round)).planned.board).toBe(literalDay('2016-02-18'))
    const now = seenOf(shownDates(await standing(round)))
    await done(cast, second, changeDates, { ...DATES, round, seen: now })
    expect((await standing(round)).planned).toMatchObject({ draw: literalDay('2015-11-23'), board: null })
  })

  it('is no conflict where the rest of the plan changed meanwhile, nor where the same dates are sent twice', async () => {
    const round = await planned(cast, { code: 'other-part' })
    const [first, second] = [await cast.who('auditLead'), await asAnotherLead()]
    const seen = seenOf(shownDates(await standing(round)))
    await done(cast, first, editRound, { ...PLANNED, round, seen: await seenPlan(round), theme: 'Neglect' })
    for (let time = 0; time < 2; time += 1) await done(cast, second, changeDates, { ...DATES, round, seen })
    expect(await standing(round)).toMatchObject({
      theme: 'Neglect',
      planned: { draw: literalDay('2015-11-23') },
    })
  })
})

describe('freezing the list', () => {
  it('is refused a second time', async () => {
    const round = await frozen(cast, { code: 'frozen-once' })
    const outcome = await cast.house.door.run(await cast.who('auditLead'), freezeRound, { round })
    expect(refusalOf(outcome)).toBe(OUT_OF_SEASON.freeze)
  })

  it('leaves the frame hash and the children on the trail before any nonce exists', async () => {
    const { rows } = await cast.database.superuser.query(
      `select l.body, f.frame_hash, (select count(*)::int from trail.line_child c where c.line_id = l.id) as children
        from trail.line l join audits.round r on r.code = 'frozen-once' join audits.frame f on f.round_id = r.id
        where l.verb = 'audits.freezeRound' and l.result = 'done' and position('frozen-once' in l.body) > 0`,
    )
    expect(rows).toMatchObject([{ children: 5 }])
    expect(JSON.parse(rows[0].body)).toMatchObject({
      frameHash: rows[0].frame_hash,
      frameCount: 5,
      sampleCount: 3,
    })
  })
})
