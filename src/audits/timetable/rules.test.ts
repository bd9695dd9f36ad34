import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, asDay, literalDay, type Day } from '../../kernel/day.ts'
import { parseInstant, type Instant } from '../../kernel/instant.ts'
import { STAGES, type Stage, type StageFacts, type Standing } from './model.ts'
import { dayInYear, doneAt, overtakingIn, repeated, stagesOn, yearOf } from './rules.ts'
import { sayOvertaking, sayRepeat, saySlipped, sayStage } from './words.ts'

const TODAY = literalDay('2015-11-19')
const fact = (planned: Day | null, done: StageFacts['done'] = null) => ({ planned, isByMonth: false, done })

function stageWith(own: StageFacts, standing: Standing = 'alive') {
  const nothing = Object.fromEntries(STAGES.map((stage) => [stage, fact(null)])) as Record<Stage, StageFacts>
  return stagesOn(TODAY, { ...nothing, audits: own }, standing)[1]!
}

describe('a stage', () => {
  it('that nobody planned or did is not planned, and has not slipped', () => {
    expect(stageWith(fact(null))).toMatchObject({ state: 'notPlanned', lateDays: 0 })
  })

  it('is due on its day and has slipped on the day after', () => {
    expect(stageWith(fact(TODAY))).toMatchObject({ state: 'due', lateDays: 0 })
    const slipped = stageWith(fact(addDays(TODAY, -1)))
    expect(slipped).toMatchObject({ state: 'slipped', lateDays: 1 })
    expect(sayStage(slipped)).toBe('Planned for 18 November 2015, 1 day late')
  })

  it('that was done too late is done, and says how late', () => {
    const done = stageWith(fact(addDays(TODAY, -9), addDays(TODAY, -2)))
    expect([done.state, sayStage(done)]).toEqual(['done', '17 November 2015, 7 days late'])
  })

  it('done on a day that nobody recorded is never late', () => {
    const done = stageWith(fact(addDays(TODAY, -9), 'dayNotRecorded'))
    expect(done).toMatchObject({ state: 'done', lateDays: 0 })
    expect(sayStage(done)).toBe('Planned for 10 November 2015, done on a day not recorded')
  })

  it('of a cancelled round is called off, and of one known only in part is not recorded', () => {
    const past = fact(addDays(TODAY, -9))
    expect(stageWith(past, 'cancelled').state).toBe('calledOff')
    expect(stageWith(past, 'knownInPart').state).toBe('notRecorded')
    expect(stageWith(fact(null, TODAY), 'cancelled').state).toBe('done')
  })

  it('has slipped exactly when its day is past and it is not done', () => {
    const anyDay = fc.integer({ min: 16_000, max: 17_500 }).map(asDay)
    fc.assert(
      fc.property(fc.option(anyDay), fc.option(anyDay), (planned, done) => {
        const isSlipped = done === null && planned !== null && planned < TODAY
        expect(stageWith(fact(planned, done)).state === 'slipped').toBe(isSlipped)
      }),
    )
  })

  it('that slipped is counted in words', () => {
    expect(saySlipped([stageWith(fact(TODAY))], TODAY)).toBe('Nothing is overdue on 19 November 2015.')
    const one = stageWith(fact(addDays(TODAY, -1)))
    expect(saySlipped([one, one], TODAY)).toBe('2 stages are overdue on 19 November 2015.')
  })
})

describe('planned days', () => {
  const none = { draw: null, audits: null, moderation: null, report: null, board: null }

  it('are in order when each is on or after those before it, whatever is left out between', () => {
    expect(overtakingIn(none)).toBeNull()
    expect(overtakingIn({ ...none, draw: TODAY, board: TODAY })).toBeNull()
  })

  it('are out of order where a later stage comes first, which is said of the stage to move', () => {
    const found = overtakingIn({ ...none, audits: TODAY, report: addDays(TODAY, -1) })
    expect(found).toEqual({ stage: 'report', before: 'audits' })
    expect(sayOvertaking(found!)).toContain('Enter a day for the report that is not before the day by which')
  })

  it('of the next round are the same days months later, the last of a shorter month where there is none', () => {
    expect(repeated(literalDay('2015-08-31'), 6)).toBe(literalDay('2016-02-29'))
    expect(repeated(null, 6)).toBeNull()
    expect([null, 1, 6, 12].map(sayRepeat)).toEqual(['Once', 'Every month', 'Every 6 months', 'Every year'])
  })
})

describe('the day of something done at an instant', () => {
  it('is the day in London, and none where a story is at an earlier day', () => {
    expect(doneAt(parseInstant('2015-06-30T23:30:00Z') as Instant, TODAY)).toBe(literalDay('2015-07-01'))
    expect(doneAt(parseInstant('2026-06-30T12:00:00Z') as Instant, TODAY)).toBe('dayNotRecorded')
  })
})

describe('the year of a round', () => {
  it('begins in April, and takes the end of the month where no day is known', () => {
    const december = dayInYear({ asAt: null, month: '2015-12' })
    expect([december, yearOf(december!)]).toEqual([literalDay('2015-12-31'), 2015])
    expect(yearOf(literalDay('2016-03-31'))).toBe(2015)
    expect(yearOf(literalDay('2016-04-01'))).toBe(2016)
    expect(dayInYear({ asAt: null, month: null })).toBeNull()
  })
})
