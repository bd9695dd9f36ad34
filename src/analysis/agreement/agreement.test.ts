import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GRADES, questionsOf } from '../../audits/index.ts'
import { foundCase, foundRound, TOOL } from '../cut/found.factory.ts'
import type { FoundCase, FoundTwoAnswers } from '../cut/found.ts'
import { agreementOf, crossed } from './count.ts'
import { SAFEGUARDED, type TwoVerdicts, type Verdict } from './model.ts'
import { agreementSentences, pairedSentence, type Judging } from './words.ts'

const GRADE: Judging = {
  ...{ names: ['Outstanding', 'Good', 'Requires Improvement', 'Inadequate'], isOrdered: true },
  ...{ row: 'first-named auditor', column: 'second auditor' },
}
const both = (first: Verdict['grade'], second: Verdict['grade']): TwoVerdicts => ({
  first: { grade: first, safeguarded: 'yes' },
  second: { grade: second, safeguarded: 'yes' },
})
const viewed = (...verdicts: TwoVerdicts[]) =>
  verdicts.map((firstViews, place) => foundCase(place + 1, { firstViews }))
const count = (cases: readonly FoundCase[], twoAnswers: readonly FoundTwoAnswers[] = []) =>
  agreementOf({ tool: TOOL, twoAnswers }, cases)
const say = (...verdicts: TwoVerdicts[]) =>
  agreementSentences(count(viewed(...verdicts)).firstViews.grade, GRADE)
const repeat = (times: number, verdict: TwoVerdicts) => Array.from({ length: times }, () => verdict)

describe('what is said of agreement', () => {
  it('is nothing where no audit is counted, or none has two first views', () => {
    expect(pairedSentence(count([]))).toBe('No audit is counted yet, so there is no agreement to speak of.')
    expect(pairedSentence(count(foundRound().cases))).toBe(
      'Two blind first views are recorded for none of the 8 audits, so how far two auditors see alike cannot be told.',
    )
    expect(say()).toEqual(['No case was judged by both, so there is no agreement to speak of.'])
  })

  it('says which audits had one auditor and compares the others alone', () => {
    const cases = [...viewed(both('good', 'good')), foundCase(2, { isSingleAudited: true })]
    expect(pairedSentence(count(cases))).toBe(
      'Two blind first views were given in 1 of 2 audits; only these are compared. One audit had one auditor, who agrees with nobody.',
    )
  })

  it('has no measure of one case', () => {
    expect(say(both('good', 'good'))).toEqual([
      '1 of 1 were judged alike (100%).',
      'One case allows no measure of agreement.',
    ])
  })

  it('says that nothing is seen where both said the same of every case', () => {
    expect(say(...repeat(8, both('good', 'good')))).toEqual([
      '8 of 8 were judged alike (100%).',
      'Beyond chance, Gwet’s AC1 is 1.00 with 4 categories on offer. Where nobody disagreed its interval has no width, which is no certainty.',
      'Both said Good of every case: whether they would tell a different case apart cannot be seen, and kappa does not exist.',
      '8 cases are too few to say how well these people agree in general: read the table.',
    ])
  })

  it('says that kappa says nothing where one of the two said the same of every case', () => {
    const lone = 'said Good of every case, so kappa is nought by its making and says nothing; read AC1.'
    const apart = both('good', 'requiresImprovement')
    expect(say(...repeat(7, both('good', 'good')), apart)[2]).toBe(`The first-named auditor ${lone}`)
    const turned = both('requiresImprovement', 'good')
    expect(say(...repeat(7, both('good', 'good')), turned)[2]).toBe(`The second auditor ${lone}`)
    // Each said one thing alone, and never the same.
    expect(say(apart, apart)[2]).toBe(`The first-named auditor ${lone}`)
  })

  it('gives six alike of eight with AC1 .73 of four categories, and its weighted kappa', () => {
    const eight = [
      ...repeat(6, both('good', 'good')),
      both('good', 'requiresImprovement'),
      both('requiresImprovement', 'good'),
    ]
    const [counts, ac1, kappa] = say(...eight)
    expect(counts).toBe('6 of 8 were judged alike (75%).')
    expect(ac1).toMatch(/^Beyond chance, Gwet’s AC1 is 0\.73 with 4 categories on offer \(95% interval 0\./)
    expect(kappa).toBe('Weighted kappa, which counts near grades as less apart, is −0.14.')
  })

  it('warns below twenty cases and not from there on', () => {
    const few = (times: number) => say(...repeat(times, both('good', 'good')), both('good', 'inadequate'))
    expect(few(18).at(-1)).toContain('19 cases are too few')
    expect(few(19).join(' ')).not.toContain('too few')
  })
})

describe('the tables of agreement', () => {
  const { topic, question: blind } = questionsOf(TOOL).find(({ question }) => question.blind)!
  const open = questionsOf(TOOL).find(({ question }) => !question.blind)!
  const answered = (position: number, question: { topic: string; code: string }, second: 'yes' | 'no') => ({
    ...{ case: foundCase(position).id, topic: question.topic, question: question.code },
    ...{ first: 'yes' as const, second },
  })

  it('count blind questions of cases with two first views alone', () => {
    const cases = [...viewed(both('good', 'good'), both('good', 'good')), foundCase(3)]
    const quality = { topic, code: blind.code }
    const counted = count(cases, [
      answered(1, quality, 'yes'),
      answered(2, quality, 'no'),
      answered(3, quality, 'no'),
      answered(1, { topic: open.topic, code: open.question.code }, 'no'),
    ])
    expect(counted.topics).toEqual({ [topic]: { count: 1, of: 2 } })
  })

  it('count the moderator apart from the auditors', () => {
    const counted = count([foundCase(1, { moderated: both('good', 'inadequate') }), foundCase(2)])
    expect(counted.moderated.grade[1]).toEqual([0, 0, 0, 1])
    expect(counted.firstViews.grade.flat().every((cell) => cell === 0)).toBe(true)
  })

  it('hold every case that both judged once, and none that one left open', () => {
    const grade = fc.constantFrom(...GRADES, null)
    fc.assert(
      fc.property(fc.array(fc.tuple(grade, grade), { maxLength: 20 }), (pairs) => {
        const table = crossed(GRADES, pairs)
        const whole = pairs.filter(([one, other]) => one !== null && other !== null)
        expect(table.flat().reduce((sum, cell) => sum + cell, 0)).toBe(whole.length)
        const alike = whole.filter(([one, other]) => one === other).length
        expect(GRADES.reduce((sum, _, place) => sum + (table[place]?.[place] ?? 0), 0)).toBe(alike)
      }),
    )
  })

  it('never leave a table without a sentence', () => {
    const cell = fc.nat(3)
    const row = fc.array(cell, { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(fc.array(row, { minLength: 3, maxLength: 3 }), (table) => {
        const said = agreementSentences(table, { ...GRADE, names: [...SAFEGUARDED], isOrdered: false })
        expect(said.length).toBeGreaterThan(0)
        expect(said.join(' ')).not.toMatch(/NaN|undefined|null|Infinity/)
      }),
    )
  })
})
