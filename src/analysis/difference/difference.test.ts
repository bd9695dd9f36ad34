import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ANSWERS, type Grade } from '../../audits/index.ts'
import { foundCase, foundRound } from '../cut/found.factory.ts'
import type { FoundAnswer } from '../cut/found.ts'
import { differenceOf } from './count.ts'
import { mostTelling, testQuestions } from './test-questions.ts'
import { differenceSentences, smallestChance } from './words.ts'

const nameOf = (topic: string, question: string) => `${topic}.${question}`
const graded = (...grades: (Grade | null)[]) => grades.map((grade, place) => foundCase(place + 1, { grade }))
const says = (position: number, answer: FoundAnswer['answer'], question = 'upToDate'): FoundAnswer => ({
  case: foundCase(position).id,
  topic: 'chronology',
  question,
  answer,
  mark: null,
})
const count = (grades: (Grade | null)[], answers: FoundAnswer[], noInterval: 'replaced' | null = null) =>
  differenceOf(foundRound({ answers }), graded(...grades), noInterval)
const say = (...asked: Parameters<typeof count>) => differenceSentences(count(...asked), nameOf)

const GOOD = ['good', 'good', 'outstanding', 'good'] as const
const WEAK = ['requiresImprovement', 'inadequate', 'requiresImprovement', 'requiresImprovement'] as const
const HALVES = [...GOOD, ...WEAK]
const answered = (...answers: FoundAnswer['answer'][]) =>
  answers.map((answer, place) => says(place + 1, answer))
const CLEAR = answered('yes', 'yes', 'yes', 'yes', 'no', 'no', 'no', 'no')

describe('what differs between better and weaker audits', () => {
  it('is nothing where no audit has a grade', () => {
    expect(say([null, null], CLEAR)).toEqual([
      'No audit has a grade, so there are no better ones to set beside the others.',
    ])
  })

  it('is nothing where all are in the same half, whichever it is', () => {
    expect(say([...GOOD], CLEAR)).toEqual([
      'All four audits were graded Good or better, so there is nothing to set beside them.',
    ])
    expect(say(['inadequate'], [])).toEqual([
      'The one audit was graded lower than Good, so there is nothing to set beside it.',
    ])
  })

  it('is not tested in a sample that was changed', () => {
    expect(say(HALVES, CLEAR, 'replaced').at(-1)).toContain('no test of chance is made')
  })

  it('cannot be tested where all answer alike, one half is silent, or nobody says anything', () => {
    const none = 'On no question did both groups answer and some say yes and some not, so nothing differs.'
    const alike = HALVES.map((_, place) => says(place + 1, 'yes'))
    for (const answers of [alike, answered('yes', 'no', 'yes', 'no'), []])
      expect(say(HALVES, answers).at(-1)).toBe(none)
  })

  it('counts silence and what does not apply as no answer', () => {
    const answers = answered('yes', 'notApplicable', null, 'partly', 'no', 'notEvidenced', 'notCommented')
    expect(count(HALVES, answers).questions.chronology?.upToDate).toEqual({
      first: { count: 1, of: 2 },
      second: { count: 0, of: 2 },
    })
  })

  it('says of one clear question what chance says of it', () => {
    expect(say(HALVES, CLEAR)).toEqual([
      '4 audits graded Good or better and 4 graded lower were set side by side, question by question.',
      '1 question can be tested: both groups answered, and not all alike.',
      'Most telling is “chronology.upToDate”: yes in 4 of 4 of the better audits that answered and in 0 of 4 of the others. Chance alone would bring that or more 2.9% of the time (Fisher’s exact test, two-sided). That is rare, and says nothing of the cause.',
    ])
  })

  it('never finds more than eight audits can show once there are two questions', () => {
    const two = [...CLEAR, ...HALVES.map((_, place) => says(place + 1, place < 4 ? 'yes' : 'no', 'good'))]
    expect(say(HALVES, two).at(-1)).toContain('5.7% once it is corrected for looking at 2 questions (Holm)')
    expect(say(HALVES, two).at(-1)).toMatch(/It differs in these eight; eight audits cannot show more\.$/)
  })

  it('says of many audits that chance explains a small difference', () => {
    const grades = [...HALVES, ...HALVES, ...HALVES]
    const answers = grades.map((_, place) => says(place + 1, place % 3 === 0 ? 'no' : 'yes'))
    expect(say(grades, answers).at(-1)).toMatch(
      /It differs in these 24, and chance explains that well enough\.$/,
    )
  })
})

describe('the smallest chance', () => {
  it('is .0286 of four against four, and at least .285 over ten', () => {
    expect(smallestChance(4, 4, 1)).toBeCloseTo(1 / 35, 12)
    expect(smallestChance(4, 4, 10)).toBeCloseTo(10 / 35, 12)
    expect([smallestChance(0, 0, 1), smallestChance(4, 4, 100)]).toEqual([1, 1])
  })

  it('is never undercut by any question, whatever is answered', () => {
    const answer = fc.constantFrom(...ANSWERS, null)
    const eight = fc.array(answer, { minLength: 8, maxLength: 8 })
    fc.assert(
      fc.property(eight, eight, (one, other) => {
        const answers = [
          ...one.map((each, place) => says(place + 1, each)),
          ...other.map((each, place) => says(place + 1, each, 'good')),
        ]
        const { questions, isTestable } = count(HALVES, answers)
        const tested = testQuestions(questions, isTestable)
        const least = mostTelling(tested)
        const known = tested.filter(({ chance }) => chance !== null)
        for (const { chance, corrected } of known) {
          expect(chance).toBeGreaterThanOrEqual(smallestChance(4, 4, 1) - 1e-12)
          expect(corrected).toBeGreaterThanOrEqual(chance ?? 0)
        }
        expect(least?.corrected ?? 1).toBeGreaterThanOrEqual(
          Math.min(1, smallestChance(4, 4, known.length) - 1e-12),
        )
      }),
    )
  })
})
