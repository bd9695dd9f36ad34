import { describe, expect, it } from 'vitest'
import { literalDay } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { USUAL_SECOND_LOOK } from '../model.ts'
import { NOTHING_PLANNED } from '../../timetable/model.ts'
import type { Plan } from './model.ts'
import { checkPlan, checkWhole, type PlanFacts } from './rules.ts'
import { CODE_TAKEN, PERIOD_TURNED, PLAN_WORDS, STILL_MISSING } from './words.ts'

const REGISTER = { id: 'register' as Id<'register'>, code: 'vemt', name: 'VEMT list' }
const PERIOD = { from: literalDay('2015-05-01'), until: literalDay('2015-11-01') }
const PLAN: Omit<Plan, 'register'> = {
  ...{ theme: 'Child sexual exploitation', tool: 'exploitation-1', month: null, dueOn: null, strata: 'none' },
  ...{ asAt: literalDay('2015-11-02'), period: PERIOD, size: { count: 8 }, howDrawn: 'twoPeople' },
  secondLook: USUAL_SECOND_LOOK,
  ...{ planned: NOTHING_PLANNED, repeatMonths: null, leaveOut: { auditedMonths: null, listedDays: null } },
}
const FACTS: PlanFacts = {
  ...{ plan: PLAN, register: REGISTER, today: literalDay('2015-11-19'), drawable: 25 },
  ...{ isCodeTaken: false, isToolKnown: true },
}

function problemsWith(plan: Partial<Plan>, facts: Partial<PlanFacts> = {}) {
  const checked = checkPlan({ ...FACTS, ...facts, plan: { ...PLAN, ...plan } })
  return checked.ok ? [] : checked.problem.problems.map(({ field, sentence }) => [field, sentence])
}

describe('a plan', () => {
  it('is refused for a list as at a day after today, which nobody can know', () => {
    expect(problemsWith({ asAt: literalDay('2015-11-20') })).toEqual([
      ['asAt', expect.stringContaining('19 November 2015')],
    ])
  })

  it('is refused for a period that ends before it begins', () => {
    const period = { from: literalDay('2015-05-02'), until: literalDay('2015-05-02') }
    expect(problemsWith({ period })).toEqual([['periodLast', PERIOD_TURNED]])
  })

  it('is refused for a period that begins after the day of the list, as with a year mistyped', () => {
    const sentence =
      'The period examined begins after the list is taken, on 2 November 2015. Enter an earlier first day.'
    const period = { from: literalDay('2015-11-03'), until: null }
    expect(problemsWith({ period })).toEqual([['periodFrom', sentence]])
    expect(problemsWith({ period, asAt: null })).toEqual([])
    expect(problemsWith({ period: { ...period, from: literalDay('2015-11-02') } })).toEqual([])
  })

  it('is refused for a sample larger than the list', () => {
    const sentence = 'A sample of 8 is too large: there are only 7 children to draw from. Enter 7 or fewer.'
    expect(problemsWith({}, { drawable: 7 })).toEqual([['sizeCount', sentence]])
  })

  it('is refused for a list with nobody on it', () => {
    expect(problemsWith({}, { drawable: 0 })).toEqual([
      ['asAt', expect.stringContaining('Nobody is left to draw')],
    ])
  })

  it('is refused for no child and for a share above the whole', () => {
    expect(problemsWith({ size: { count: 0 } })[0]?.[0]).toBe('sizeCount')
    expect(problemsWith({ size: { percent: 101 } })[0]?.[0]).toBe('sizePercent')
  })

  it('is refused under a code that is taken, for an unknown register and for an unknown tool, all at once', () => {
    const facts = { isCodeTaken: true, isToolKnown: false, register: null, drawable: null }
    const expected = [
      ['register', PLAN_WORDS.register],
      ['code', CODE_TAKEN],
      ['tool', PLAN_WORDS.tool],
    ]
    expect(problemsWith({}, facts)).toEqual(expected)
  })

  it('may leave the day open while only the month is known', () => {
    expect(problemsWith({ asAt: null, month: '2015-12' }, { drawable: null })).toEqual([])
  })

  it('may draw the whole list', () => {
    expect(problemsWith({ size: { count: 25 } })).toEqual([])
    expect(problemsWith({ asAt: FACTS.today, size: { percent: 100 } })).toEqual([])
  })
})

describe('a plan that is to be frozen', () => {
  it('is refused with everything that is still open', () => {
    const open = { ...PLAN, register: REGISTER, asAt: null, period: null, size: null, tool: null }
    const checked = checkWhole(open)
    const sentences = checked.ok ? [] : checked.problem.problems.map(({ sentence }) => sentence)
    expect(sentences).toEqual(Object.values(STILL_MISSING))
  })

  it('is whole when nothing is open', () => {
    expect(checkWhole({ ...PLAN, register: REGISTER }).ok).toBe(true)
  })
})
