import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SAFEGUARDED } from '../case/judgement/model.ts'
import { GRADES } from '../tool/index.ts'
import { OFFERED, type CalibrationView } from './model.ts'
import { agreementOf, spreadOf, stepsApart } from './rules.ts'
import { vignettes } from './vignettes.ts'
import { sayAgreement, sayGradeSpread } from './words.ts'

const ANY_VIEW: fc.Arbitrary<CalibrationView> = fc.record({
  grade: fc.constantFrom(...GRADES),
  safeguarded: fc.constantFrom(...SAFEGUARDED),
  answers: fc.record({ planUpdated: fc.constantFrom(...OFFERED) }),
  reason: fc.string({ minLength: 1 }),
})

describe('agreement', () => {
  it('is not there for fewer than two people', () => {
    expect([agreementOf([0, 0]), agreementOf([1, 0])]).toEqual([null, null])
    expect(sayAgreement({ agreement: null })).toMatch(/^Fewer than two/)
  })

  it('is the share of pairs of people who said the same, counted by hand', () => {
    // Of six, five and one: 10 of 15 pairs. Of six, 3/3: 6 of 15. Of four, all apart: none of 6.
    expect(agreementOf([5, 1])).toEqual({ agreeing: 10, pairs: 15, percent: 67 })
    expect(agreementOf([3, 3])).toEqual({ agreeing: 6, pairs: 15, percent: 40 })
    expect(agreementOf([1, 1, 1, 1])).toEqual({ agreeing: 0, pairs: 6, percent: 0 })
  })

  it('is what comparing every two people one by one gives', () => {
    fc.assert(
      fc.property(fc.array(ANY_VIEW, { minLength: 2, maxLength: 12 }), (views) => {
        const grades = views.map(({ grade }) => grade)
        const pairs = grades.flatMap((a, place) => grades.slice(place + 1).map((b) => a === b))
        const { grade } = spreadOf(views, ['planUpdated'])
        expect(grade.agreement).toMatchObject({ agreeing: pairs.filter(Boolean).length, pairs: pairs.length })
      }),
    )
  })
})

describe('the spread', () => {
  it('counts everybody once in everything, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(ANY_VIEW, { maxLength: 12 }), (views) => {
        const spread = spreadOf(views, ['planUpdated'])
        const sum = (counts: readonly { readonly count: number }[]) =>
          counts.reduce((total, { count }) => total + count, 0)
        const all = [spread.grade, spread.safeguarded, ...spread.questions.map((each) => each.spread)]
        expect(all.map(({ counts }) => sum(counts))).toEqual([views.length, views.length, views.length])
        expect(spreadOf(views.toReversed(), ['planUpdated'])).toEqual(spread)
      }),
    )
  })

  it('says how many steps lie between the highest and the lowest, and what that does not mean', () => {
    const counts = GRADES.map((code) => ({ code, count: code === 'good' || code === 'inadequate' ? 1 : 0 }))
    expect(stepsApart(counts)).toBe(2)
    expect(sayGradeSpread(2, 2)).toMatch(
      /^Two auditors graded the same case\. Their grades lie two steps apart/,
    )
    expect(sayGradeSpread(3, 0)).toContain('no proof that it is right')
    expect(sayGradeSpread(1, 0)).toBe('There is no spread to speak of.')
    expect(stepsApart(counts.map((each) => ({ ...each, count: 0 })))).toBeNull()
  })
})

it('every shipped case is plainly invented, and asks no question twice', async () => {
  const shipped = await vignettes()
  expect(shipped.length).toBeGreaterThan(0)
  for (const { inventedNote, questions } of shipped) {
    expect(inventedNote).toMatch(/^This case is invented/)
    expect(new Set(questions.map(({ code }) => code)).size).toBe(questions.length)
  }
  expect(new Set(shipped.map(({ code }) => code)).size).toBe(shipped.length)
})
