import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ANSWERS, GRADES, NOT_COMMENTED, questionsOf } from '../../audits/index.ts'
import { conditional } from '../../audits/tool/conditional.fixture.ts'
import { countRound } from './count.ts'
import { foundCase, foundEarlier, foundRound, ROUND, TOOL } from './found.factory.ts'
import type { FoundAnswer, FoundRound } from './found.ts'
import { initialsOf } from './initials.ts'

const figuresOf = (found: FoundRound) => countRound(found).figures
const known = {
  ...ROUND,
  code: 'october-2014',
  month: '2014-10',
  asAt: null,
  isKnownInPart: true,
  sampleCount: 9,
}
const says = (
  position: number,
  answer: FoundAnswer['answer'],
  mark: FoundAnswer['mark'] = null,
): FoundAnswer => ({
  ...{ case: foundCase(position).id, topic: 'chronology', question: 'upToDate', answer, mark },
})

describe('the figures of a round', () => {
  it('give nothing that a round known in part does not give', () => {
    const counted = figuresOf(foundRound({ round: known, tool: null, cases: [] }))
    expect(counted).toMatchObject({
      frameCount: 25,
      sampleCount: 9,
      sharePercent: 36,
      grades: null,
      topics: {},
    })
    expect([counted.safeguarded, counted.followUps, counted.draw]).toEqual([null, null, null])
  })

  it('leave out a case that is not finished, say so, and then estimate nothing', () => {
    const cases = [foundCase(1), foundCase(2, { isFinished: false, grade: null, safeguarded: null })]
    const counted = figuresOf(foundRound({ cases, answers: [says(1, 'yes'), says(2, 'no')] }))
    expect(counted).toMatchObject({ auditedCount: 1, unfinishedCount: 1, noInterval: 'unfinished' })
    expect(counted.grades?.good).toEqual({ count: 1, of: 1, interval: null })
    expect(counted.topics.chronology?.upToDate).toMatchObject({ yes: 1, no: 0, of: 1 })
    expect(countRound(foundRound({ cases })).rows).toMatchObject([{ position: 1, grade: 'good' }])
  })

  it.each([
    ['a stratified sample', foundRound({ round: { ...ROUND, strata: 'team' } }), 'stratified'],
    ['a replaced case', foundRound({ cases: [foundCase(1, { isReplacement: true })] }), 'replaced'],
    ['an unknown list', foundRound({ round: { ...ROUND, frameCount: null } }), 'listUnknown'],
  ])('estimate nothing from %s', (_, found, reason) => {
    const { grades, noInterval } = figuresOf(found)
    expect(noInterval).toBe(reason)
    expect(GRADES.map((grade) => grades?.[grade].interval)).toEqual([null, null, null, null])
  })

  it('are all nought while no case was drawn', () => {
    const counted = figuresOf(foundRound({ cases: [] }))
    expect(counted.grades?.good).toEqual({ count: 0, of: 0, interval: null })
    expect(counted.safeguarded).toEqual({ yes: 0, no: 0, cannotTell: 0, of: 0 })
  })

  it('give four Good of eight the interval from 6 to 19 of 25', () => {
    const cases = foundRound().cases.map((each, place) =>
      place < 4 ? each : { ...each, grade: 'inadequate' as const },
    )
    const counted = figuresOf(foundRound({ cases }))
    const interval = { lowCount: 6, highCount: 19, lowPercent: 24, highPercent: 76, frameCount: 25 }
    expect(counted.grades?.good).toEqual({ count: 4, of: 8, interval })
    expect(counted.sharePercent).toBe(32)
  })

  it('count an audit with two follow-ups once', () => {
    const followUps = ['immediate', 'soon'].map((urgency) => ({ urgency, what: 'Strategy meeting' }))
    const counted = figuresOf(foundRound({ cases: [foundCase(1, { followUps }), foundCase(2)] }))
    expect(counted.followUps).toEqual({ count: 1, of: 2, immediate: 1 })
  })

  it('set beside them the rounds before, with the children who were in both', () => {
    const before = { ...ROUND, code: 'october-2013', month: '2013-10' }
    const earlier = [
      foundEarlier({ round: known, tool: null }),
      foundEarlier({ round: before, cases: [foundCase(1), foundCase(2, { isFinished: false })] }),
    ]
    const counted = figuresOf(foundRound({ earlier }))
    expect(counted.earlier).toMatchObject([
      { round: 'october-2014', sharePercent: 36, grades: null, childrenInBoth: null },
      { round: 'october-2013', grades: { good: { count: 1, of: 1 } }, childrenInBoth: 1 },
    ])
  })
})

describe('the answers to a question', () => {
  it('leave an audit to which it does not apply out of what they are counted of', () => {
    const counted = figuresOf(foundRound({ answers: [says(1, 'notApplicable'), says(2, 'no')] }))
    const counts = { yes: 0, partly: 0, no: 1, notEvidenced: 0, notApplicable: 1, notCommented: 6, of: 7 }
    expect(counted.topics.chronology?.upToDate).toEqual(counts)
  })

  it('count strengths beside concerns', () => {
    const counted = figuresOf(
      foundRound({ answers: [says(1, 'yes', 'strength'), says(2, 'no', 'concern'), says(3, 'no')] }),
    )
    expect(counted.marks.chronology?.upToDate).toEqual({ strength: 1, concern: 1 })
  })

  it('are there for every question of the tool', () => {
    const { topics } = figuresOf(foundRound())
    const asked = questionsOf(TOOL).map(({ topic, question }) => topics[topic]?.[question.code]?.of)
    expect(asked).toEqual(asked.map(() => 8))
  })

  it('always add up to the audits that count', () => {
    const answer = fc.constantFrom(...ANSWERS, NOT_COMMENTED, null)
    const drawn = fc.array(fc.record({ answer, isFinished: fc.boolean() }), { maxLength: 12 })
    fc.assert(
      fc.property(drawn, (each) => {
        const cases = each.map(({ isFinished }, place) => foundCase(place, { isFinished }))
        const answers = each.map((one, place) => says(place, one.answer))
        const counted = figuresOf(foundRound({ cases, answers }))
        const { of, ...counts } = counted.topics.chronology!.upToDate!
        const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
        expect(total).toBe(counted.auditedCount)
        expect(of).toBe(total - counts.notApplicable)
      }),
    )
  })
})

describe('a question that is not asked of everybody', () => {
  const saysOf = (position: number, question: string, answer: FoundAnswer['answer']): FoundAnswer => {
    return { ...says(position, answer, 'concern'), topic: 'plan', question }
  }

  it('is counted of the audits that were asked it, whatever the others hold', () => {
    const answers = [
      ...[saysOf(1, 'exists', 'yes'), saysOf(1, 'updated', 'no')],
      ...[saysOf(2, 'exists', 'no'), saysOf(2, 'updated', 'yes')],
      ...[saysOf(3, 'exists', 'notApplicable')],
    ]
    const counted = figuresOf(foundRound({ tool: conditional, answers }))
    // Five of the eight did not say whether there is a plan, so nobody knows whether they would have been asked.
    expect(counted.topics.plan?.updated).toEqual({
      ...{ yes: 0, partly: 0, no: 1, notEvidenced: 0, notApplicable: 0, notCommented: 5, of: 6 },
    })
    expect(counted.marks.plan?.updated).toEqual({ strength: 0, concern: 1 })
  })

  it('has a denominator of exactly the answers that stand in it', () => {
    const answer = fc.constantFrom(...ANSWERS, null)
    fc.assert(
      fc.property(fc.array(fc.tuple(answer, answer), { maxLength: 8 }), (each) => {
        const cases = each.map((_, place) => foundCase(place))
        const answers = each.flatMap(([exists, updated], place) => [
          saysOf(place, 'exists', exists),
          saysOf(place, 'updated', updated),
        ])
        const { of, notApplicable, ...counts } = figuresOf(foundRound({ tool: conditional, cases, answers }))
          .topics.plan!.updated!
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(of)
        const notAsked = each.filter(([exists]) => exists !== null && exists !== 'yes' && exists !== 'partly')
        expect(of + notApplicable + notAsked.length).toBe(each.length)
      }),
    )
  })
})

describe('the initials of an auditor', () => {
  it.each([
    ['', ''],
    ['Joanna Pryce', 'JP'],
    ['Sinead McVey', 'SMc'],
    ['Mary-Jane  Macey', 'MJM'],
  ])('of "%s" are "%s"', (name, initials) => expect(initialsOf(name)).toBe(initials))
})
