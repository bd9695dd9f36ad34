import { describe, expect, it } from 'vitest'
import { ENTRY_KINDS, kindOf } from '../evidence/model.ts'
import { literalDay } from '../kernel/day.ts'
import { hasFigure, judgedKinds, kindsOf } from './rules.ts'
import { parseProcedure } from './parse.ts'
import { PROCEDURES, STANDARDS } from './shipped.ts'
import { answerPlace } from './timeline-of.ts'
import { isPart, wholeKind } from './timeline.ts'
import { problemsOfVersions, withVersions } from './versions.ts'

const TEXT = `
code = "own"
name = "Own"
citation = "Own"
[[standards]]
code = "supervision"
name = "Supervision"
clause = "1"
shape = "cadence"
owedBy = "the manager"
[[standards.versions]]
from = "2015-05-01"
citation = "1"
rule = { shape = "cadence", entries = { kinds = ["supervision"] }, every = "1 month" }
`
const problem = (text: string) => {
  const read = parseProcedure(text)
  return read.ok ? null : read.problem[0]?.sentence
}

describe('a procedure', () => {
  it.each([
    ['is no TOML', TEXT.replace('code = "own"', 'code = own'), 'The file is not TOML'],
    ['names no day', TEXT.replace('2015-05-01', '31/02/2015'), 'Not a day'],
    ['names no time', TEXT.replace('1 month', 'monthly'), 'Write a time like 1 month'],
    ['asks every 0 days', TEXT.replace('1 month', '0 days'), 'At least one day'],
    ['asks every 72 hours', TEXT.replace('1 month', '72 hours'), 'within hours'],
    [
      'has a rule of another shape',
      TEXT.replace('shape = "cadence"', 'shape = "present"'),
      'of the shape cadence',
    ],
    ['has a word that nobody knows', TEXT.replace('every =', 'often ='), 'Unrecognized key'],
  ])('is refused when it %s', (_what, text, sentence) => expect(problem(text)).toContain(sentence))

  it('is read', () => expect(problem(TEXT)).toBeNull())
})

const supervision = STANDARDS.find(({ code }) => code === 'supervision-monthly')
const meetings = STANDARDS.find(({ code }) => code === 'planning-meetings')

describe('versions of an authority', () => {
  it('may not take a figure away, ask after something else or take another shape', () => {
    if (!supervision || !meetings) throw new Error('not shipped')
    const from = literalDay('2016-01-01')
    const own = (rule: (typeof supervision.versions)[0]['rule']) =>
      problemsOfVersions(withVersions(supervision, [{ from, citation: 'own', rule }]))[0]
    const [shipped] = supervision.versions
    if (shipped?.rule.shape !== 'cadence') throw new Error('not a cadence')
    expect(own({ ...shipped.rule, every: null })).toContain('takes a figure away')
    expect(own({ ...shipped.rule, entries: { kinds: ['visit'], yes: [] } })).toBeUndefined()
    expect(own({ ...shipped.rule, every: { unit: 'days', count: 14 } })).toBeUndefined()
  })

  it('stand beside those that ship, by their days', () => {
    const rule = meetings?.versions[0]?.rule
    if (!meetings || rule?.shape !== 'cadence') throw new Error('not shipped')
    const own = {
      from: literalDay('2016-01-01'),
      citation: 'own',
      rule: { ...rule, every: { unit: 'days' as const, count: 42 } },
    }
    expect(withVersions(meetings, [own]).versions.map((each) => each.from)).toEqual([
      meetings.versions[0]?.from,
      own.from,
    ])
  })
})

describe('the procedures that ship', () => {
  it('cover every clause of the report that can be checked', () => {
    const clauses = new Set(STANDARDS.flatMap(({ clause }) => clause.split(', ')))
    for (const clause of ['2.3', '4', '5.3', '5.4', '5.5', '5.6', '6.1', '6.2', '6.3'])
      expect(clauses).toContain(clause)
    expect(new Set(STANDARDS.map(({ shape }) => shape)).size).toBe(6)
  })

  it('have a code each, and figures only where the clause gives one', () => {
    expect(new Set(STANDARDS.map(({ code }) => code)).size).toBe(STANDARDS.length)
    const without = STANDARDS.filter(({ versions }) => versions.every(({ rule }) => !hasFigure(rule)))
    expect(without.map(({ code }) => code)).toEqual([
      'listing-recorded-in-time',
      'intelligence-noted',
      'direct-work-decline-noted',
      'direct-work-not-engaged-noted',
      'child-seen',
      'child-seen-not-open',
      'plan-reviewed',
      'planning-meetings',
      'team-minutes',
      'panel-minutes-on-file',
      'manager-scrutiny',
    ])
  })

  it('name kinds of entry and answers that there are', () => {
    const known = [
      ...ENTRY_KINDS.map(({ code }) => code),
      'lookedAfterReview',
      'championNamed',
      'minutesReceived',
    ]
    for (const kind of kindsOf(STANDARDS)) expect(known).toContain(wholeKind(kind))
    for (const { versions } of STANDARDS)
      for (const { rule } of versions) {
        const asked =
          'entries' in rule ? rule.entries.yes : rule.shape === 'attribute' ? [rule.attribute] : []
        for (const attribute of asked) {
          expect(judgedKinds(rule).some((kind) => answerPlace(kind, attribute) >= 0)).toBe(true)
        }
      }
  })

  it('ask for no meaning of a note that nobody could choose', () => {
    const parts = kindsOf(STANDARDS).filter((kind) => isPart(kind))
    expect(parts).toContain('caseNote.about=listing')
    for (const part of parts) {
      const [name, meaning] = part.slice(wholeKind(part).length + 1).split('=')
      const asked = kindOf(wholeKind(part)).attributes.find(({ code }) => code === name)
      expect(Object.keys(asked?.choices ?? {}), part).toContain(meaning)
    }
  })

  it('hold no local word: those are the authority’s', () => {
    const text = JSON.stringify(PROCEDURES)
    expect(text).not.toMatch(/VEMT|RAMP|RAISE|VPG|Stockton/)
  })
})
