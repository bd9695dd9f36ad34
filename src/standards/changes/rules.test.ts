import { describe, expect, it } from 'vitest'
import { literalDay } from '../../kernel/day.ts'
import type { Standard } from '../model.ts'
import { STANDARDS } from '../shipped.ts'
import { figureOf, lacksFigure } from './figure.ts'
import { decideChange, withFigure, type Change } from './rules.ts'
import { sayFigure, sayRule } from './words.ts'

const today = literalDay('2015-11-19')
const standardOf = (code: string) => STANDARDS.find((each) => each.code === code)!

function decide(standard: Standard, change: Change) {
  const rule = standard.versions.at(-1)!.rule
  return decideChange({ standard, rule, figure: figureOf(rule)!, today }, change)
}
const sentencesOf = (outcome: ReturnType<typeof decide>) =>
  outcome.ok ? [] : outcome.problem.problems.map(({ field, sentence }) => `${field}: ${sentence}`)
const months = (amount: number) => ({ amount, unit: 'months' as const })
const supervision = standardOf('supervision-monthly')

describe('a change of a figure', () => {
  it('is refused for today and for every day before it', () => {
    for (const day of ['2015-11-19', '2015-05-01'])
      expect(sentencesOf(decide(supervision, { typed: months(2), from: literalDay(day) }))).toEqual([
        'from: Enter a day after today, 19 November 2015: nothing in the past changes',
      ])
  })

  it('is refused where nothing would change, and where a version begins on that day already', () => {
    const from = literalDay('2016-01-01')
    expect(sentencesOf(decide(supervision, { typed: months(1), from }))).toEqual([
      'amount: This is what holds on 1 January 2016 already. Enter another figure',
    ])
    const changed = {
      ...supervision,
      versions: [...supervision.versions, { ...supervision.versions[0]!, from }],
    }
    expect(sentencesOf(decide(changed, { typed: months(2), from }))[0]).toContain('There is a version from')
  })

  it('names everything that is wrong at once', () => {
    const wrong = { typed: { amount: Number.NaN, unit: null }, from: today }
    expect(sentencesOf(decide(supervision, wrong))).toHaveLength(3)
    const hours = { typed: { amount: 72, unit: 'hours' as const }, from: literalDay('2016-01-01') }
    expect(sentencesOf(decide(supervision, hours))[0]).toContain('hours are counted only where')
  })

  it('gives the rule with the new figure and with nothing else changed', () => {
    const decided = decide(supervision, { typed: months(2), from: literalDay('2016-01-01') })
    const before = supervision.versions.at(-1)!.rule
    expect(decided).toEqual({ ok: true, value: { ...before, every: { unit: 'months', count: 2 } } })
  })

  it('sets a figure where the procedure gives none', () => {
    const meetings = standardOf('planning-meetings')
    const rule = meetings.versions[0]!.rule
    expect(sayRule(rule)).toContain('cannot tell until it is')
    expect(sayRule(withFigure(rule, { amount: 6, unit: 'days' }))).toContain('6 days')
  })

  it('finds no single figure in stages that are laid down by regulations', () => {
    expect(figureOf(standardOf('visits-regulation-28').versions[0]!.rule)).toBeNull()
  })
})

describe('every standard that ships', () => {
  it('says what it asks, and takes another figure', () => {
    for (const { versions } of STANDARDS)
      for (const { rule } of versions) {
        const figure = figureOf(rule)
        expect(sayRule(rule)).toMatch(/^[A-Z]/)
        if (figure === null) continue
        const changed = withFigure(rule, { amount: 7, unit: figure.kind === 'time' ? 'days' : null })
        expect(sayFigure(figureOf(changed))).toMatch(/^7( days|%)?$/)
      }
  })
})

describe('what a version asks, in a few words', () => {
  const saidOf = (code: string) => sayRule(standardOf(code).versions.at(-1)!.rule)

  it('says of what must be current whether it must be complete, renewed, or both', () => {
    expect(saidOf('plan-updated')).toBe('The latest complete, and renewed while on the list')
    expect(saidOf('risk-assessment-complete')).toBe('The latest complete')
    expect(saidOf('chronology-updated')).toBe('Renewed while on the list')
  })

  it('lacks its figure exactly where it says that it is not set', () => {
    for (const { versions } of STANDARDS)
      for (const { rule } of versions) expect(lacksFigure(rule)).toBe(sayRule(rule).startsWith('Not set'))
    expect(STANDARDS.some(({ versions }) => versions.some(({ rule }) => lacksFigure(rule)))).toBe(true)
  })
})
