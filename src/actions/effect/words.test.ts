import { describe, expect, it } from 'vitest'
import { countRound } from '../../analysis/cut/count.ts'
import { foundCase, foundRound, ROUND, TOOL } from '../../analysis/cut/found.factory.ts'
import type { Figures } from '../../analysis/index.ts'
import { literalDay } from '../../kernel/day.ts'
import { parseDayOrMonth } from '../../kernel/day-or-month.ts'
import type { Id } from '../../kernel/ids.ts'
import { PLAIN_WORDS } from '../../kernel/words.ts'
import type { Measure } from '../measures/model.ts'
import { judgeEffect } from './judge.ts'
import type { MeasuredRound } from './model.ts'
import { sayEffect } from './say.ts'

const GRADE: Measure = {
  ...{ id: 'm1' as Id<'measure'>, kind: 'grade', topic: null, question: null, standard: null },
  targetPercent: null,
  ...{
    choices: ['outstanding', 'good'],
    direction: 'more',
    chosenOn: literalDay('2015-05-01'),
    takenBack: null,
  },
}
const COMPLETE: Measure = {
  ...GRADE,
  ...{
    id: 'm2' as Id<'measure'>,
    kind: 'answer',
    topic: 'chronology',
    question: 'upToDate',
    choices: ['yes'],
  },
}

/** A counted round of so many cases, so many of them Good, each up to date where it is Good. */
function round(code: string, month: string, [good, of]: readonly [number, number]): MeasuredRound {
  const cases = Array.from({ length: of }, (_, place) =>
    foundCase(place + 1, { grade: place < good ? 'good' : 'inadequate' }),
  )
  const answers = cases.map(({ id }) => ({
    ...{ case: id, topic: 'chronology', question: 'exists', answer: 'yes' as const, mark: null },
  }))
  const upToDate = cases.map(({ id, grade }) => ({
    ...{ case: id, topic: 'chronology', question: 'upToDate', mark: null },
    answer: grade === 'good' ? ('yes' as const) : ('no' as const),
  }))
  const facts = { ...ROUND, code, month, asAt: `${month}-08`, sampleCount: of }
  const { figures } = countRound(foundRound({ round: facts, cases, answers: [...answers, ...upToDate] }))
  const known = { code, month: parseDayOrMonth(month), asAt: literalDay(`${month}-08`), isUnderWay: false }
  return { ...known, tool: TOOL, figures }
}

function beside(later: MeasuredRound, earlier: MeasuredRound, childrenInBoth: number | null): MeasuredRound {
  const figures = later.figures as Figures
  const known = { ...figures.earlier[0]!, round: earlier.code, childrenInBoth }
  return { ...later, figures: { ...figures, earlier: [known] } }
}

const STANDARD: Measure = {
  ...{ ...GRADE, id: 'm3' as Id<'measure'>, kind: 'standard', choices: [] },
  ...{ standard: 'supervision-monthly', targetPercent: 95 },
}

/** The round with everybody on its list held against the standard: met, of how many, and how many cannot be told. */
function onList(
  measured: MeasuredRound,
  [met, of, cannotTell]: readonly [number, number, number],
): MeasuredRound {
  const named = { code: 'supervision-monthly', name: 'Supervision every month', clause: '2.3' }
  const standard = { ...named, isInformation: false, met, of, cannotTell, teams: [] }
  const standards = { asAt: '2015-04-08', knownOn: null, listCount: 25, standards: [standard] }
  return { ...measured, figures: { ...measured.figures!, standards } }
}

const BEFORE = round('april-2015', '2015-04', [0, 9])
const AFTER = beside(round('december-2015', '2015-12', [8, 8]), BEFORE, 0)
const reader = { words: PLAIN_WORDS, mayReadFigures: true }
const said = (effect: ReturnType<typeof judgeEffect>) => sayEffect(effect, reader).join('\n')

describe('what rounds show of a measure', () => {
  it('is said with its counts, the test, and that it proves no cause', () => {
    expect(said(judgeEffect([GRADE], 'yes', BEFORE, AFTER))).toBe(
      'More audits graded Outstanding or Good: 0 of 9 audits in April 2015, 8 of 8 audits in December 2015. Chance alone would bring shares at least as unlikely as these less than 0.1% of the time (Fisher’s exact test, two-sided), which is rare: the measure moved as wanted while the action was in force for all of what was examined. That the action caused it is not shown by this.',
    )
  })

  it('is corrected for every measure of the action, those taken back included', () => {
    const takenBack = { ...COMPLETE, takenBack: { reason: 'Not what we meant' } }
    const effect = judgeEffect([GRADE, takenBack], 'yes', BEFORE, AFTER)
    expect(effect.measures).toHaveLength(1)
    expect(said(effect)).toContain('corrected for the two measures of this action')
  })

  it('reads the questions of both tools by their codes', () => {
    const effect = judgeEffect([COMPLETE], 'yes', BEFORE, AFTER)
    expect(effect.verdict).toBe('moved')
    const other = { ...TOOL, topics: TOOL.topics.filter(({ code }) => code !== 'chronology') }
    const dropped = judgeEffect([COMPLETE], 'yes', BEFORE, { ...AFTER, tool: other })
    expect(dropped.verdict).toBe('cannotTell')
    expect(said(dropped)).toContain('The tool of December 2015 does not ask this any more.')
  })

  it('cannot be told where children were audited in both rounds, and says how many', () => {
    const effect = judgeEffect([GRADE], 'yes', BEFORE, beside(AFTER, BEFORE, 2))
    expect(effect.verdict).toBe('cannotTell')
    expect(said(effect)).toContain('Two children were audited in both rounds.')
  })

  it('cannot be told where a sample was not a simple one', () => {
    const replaced = { ...AFTER, figures: { ...AFTER.figures!, noInterval: 'replaced' as const } }
    expect(said(judgeEffect([GRADE], 'yes', BEFORE, replaced))).toContain(
      'Cases of the sample of December 2015 were replaced.',
    )
  })

  it('never moved where the exposure cannot be told, whatever the counts', () => {
    const effect = judgeEffect([GRADE], 'cannotTell', BEFORE, AFTER)
    expect(effect.verdict).toBe('cannotTell')
    expect(said(effect)).toContain('nobody can tell whether they show the action')
  })

  it('says of the words of older days that they name no standard', () => {
    const standard: Measure = { ...GRADE, kind: 'standard', standard: 'Monthly supervision', choices: [] }
    expect(said(judgeEffect([standard], 'yes', BEFORE, AFTER))).toContain('No procedure has a standard')
  })

  it('counts a standard over the whole list, whatever the samples allow, with its target beside it', () => {
    const [before, after] = [onList(BEFORE, [4, 20, 3]), onList(beside(AFTER, BEFORE, 2), [18, 20, 1])]
    const effect = judgeEffect([STANDARD], 'yes', before, after)
    expect(effect.verdict).toBe('moved')
    expect(said(effect)).toMatch(
      /^More children for whom the standard “Supervision every month \(2\.3\)” is met, 95% of the list as the target: 4 of 20 children on the list who can be judged \(cannot tell 3\) in April 2015, 18 of 20 .* The target of 95% was not reached\. .* a child on both lists counted in both/,
    )
  })

  it('says how the list stood by a standard before any later round is there', () => {
    const effect = judgeEffect([STANDARD], null, onList(BEFORE, [4, 20, 3]), null)
    expect(effect.verdict).toBe('notYetExposed')
    expect(said(effect)).toContain(
      '4 of 20 children on the list who can be judged (cannot tell 3) in April 2015',
    )
  })

  it('tells nothing of a standard where of more children nobody can tell than can be judged', () => {
    const [before, after] = [onList(BEFORE, [4, 20, 3]), onList(AFTER, [9, 9, 10])]
    const effect = judgeEffect([STANDARD], 'yes', before, after)
    expect(effect.verdict).toBe('cannotTell')
    expect(said(effect)).toContain('nobody can tell of more children than can be judged')
  })

  it('tells nothing of a standard that the list of a round was not held against', () => {
    const effect = judgeEffect([STANDARD], 'yes', BEFORE, onList(AFTER, [9, 9, 0]))
    expect(effect.verdict).toBe('cannotTell')
    expect(said(effect)).toContain('The figures of April 2015 do not give this.')
  })

  it('says how few audits could never show it', () => {
    const few = beside(round('december-2015', '2015-12', [2, 2]), BEFORE, 0)
    const half = round('april-2015', '2015-04', [4, 8])
    expect(said(judgeEffect([GRADE], 'yes', half, few))).toContain(
      'Too few to tell: had all of the two later audits shown it, chance alone would still bring that 46.7% of the time.',
    )
  })

  it('gives no figure to who may not read those of a round', () => {
    const effect = judgeEffect([GRADE], 'yes', BEFORE, AFTER)
    expect(sayEffect(effect, { ...reader, mayReadFigures: false }).join()).not.toMatch(/\d/)
  })

  it('says of a measure that was chosen afterwards that it proves less', () => {
    const late = { ...GRADE, chosenOn: literalDay('2016-01-10') }
    expect(said(judgeEffect([late], 'yes', BEFORE, AFTER))).toContain(
      'It was chosen on 10 January 2016, after the list of December 2015 was taken',
    )
  })
})
