import { ANSWER_WORDS, gradeName, sayRound, type AnswerCounts } from '../../analysis/index.ts'
import { GRADES, inWordsOf } from '../../audits/index.ts'
import type { BarsPicture, BarsRow, WhiskersPicture } from '../../kernel/picture.ts'
import { plural } from '../../kernel/sentence.ts'
import type { InsideFacts } from '../facts.ts'
import { comparison, grades } from './analysis.ts'
import type { Written } from './model.ts'

/** The grades and what they let one expect, with a line for each grade from the fewest to the most. @source seed 5.1 */
export function gradesWithPicture(facts: InsideFacts): Written | null {
  const written = grades(facts)
  const picture = expected(facts)
  return written === null || picture === null ? written : { ...written, picture }
}

/** This round beside the earlier ones, with a bar for each. @source seed 1.2, 5.1 */
export function comparisonWithPicture(facts: InsideFacts): Written | null {
  const written = comparison(facts)
  const picture = gradesByRound(facts)
  return written === null || picture === null ? written : { ...written, picture }
}

const GLANCE =
  'What the audits say to each topic, all its questions together. An audit to which a question does not apply is not counted for it.'

/** Every topic at a glance: how often each answer was given to its questions. @source seed 4 */
export function answersAtAGlance(facts: InsideFacts): Written | null {
  const picture = answersByTopic(facts)
  return picture === null
    ? null
    : { key: 'themes.answers', heading: 'All topics at a glance', text: GLANCE, picture, isFixed: true }
}

function expected({ figures, tool }: InsideFacts): WhiskersPicture | null {
  const { grades: found, frameCount } = figures
  if (found === null || frameCount === null) return null
  const rows = GRADES.flatMap((grade) => {
    const { count, of, interval } = found[grade]
    if (interval === null) return []
    const { lowCount: low, highCount: high } = interval
    const label = `${count} of ${of} audits; in the whole list ${low} to ${high} of ${frameCount}`
    const range = { low, point: rounded((count / of) * frameCount), high }
    return [{ name: gradeName(tool, grade, figures.asAt), label, range }]
  })
  if (rows.length === 0) return null
  return {
    kind: 'whiskers',
    title: 'What the audits let one expect of the whole list',
    description: rows.map(({ name, label }) => `${name}: ${label}.`).join(' '),
    rowHeading: 'Grade',
    ...{ most: frameCount, rows },
    unit: `children, of the ${frameCount} on the list (95% exact interval)`,
  }
}

function gradesByRound({ figures, tool }: InsideFacts): BarsPicture | null {
  const now = figures.grades
  if (now === null) return null
  const rounds = [...figures.earlier, { ...figures, sampleCount: figures.auditedCount }]
  const rows = rounds.map((round): BarsRow => {
    const row = { name: sayRound(round), of: round.sampleCount }
    const found = round.grades
    if (found === null) return { ...row, counts: [], note: notGiven(round.sampleCount) }
    return { ...row, counts: GRADES.map((grade) => found[grade].count), of: found.good.of }
  })
  const series = GRADES.map((grade) => gradeName(tool, grade, figures.asAt))
  return {
    ...{ kind: 'bars', arrangement: 'stacked', title: 'Grades by round', rowHeading: 'Round', series, rows },
    description: rows.map((row) => `${row.name}: ${sentenceOf(series, row)}.`).join(' '),
  }
}

function notGiven(audits: number | null): string {
  const known = audits === null ? '' : `${audits} ${plural(audits, 'audit', 'audits')}; `
  return `${known}grades not given in the report`
}

const SHOWN = ['yes', 'partly', 'no', 'notEvidenced', 'notCommented'] as const

function answersByTopic({ figures, tool, words }: InsideFacts): BarsPicture | null {
  const series = SHOWN.map((answer) => ANSWER_WORDS[answer])
  const rows = (tool?.topics ?? []).flatMap(({ code, title }): BarsRow[] => {
    const counts = totals(Object.values(figures.topics[code] ?? {}))
    const of = counts.reduce((sum, count) => sum + count, 0)
    // Silent topics have a paragraph of their own.
    return of === counts.at(-1) ? [] : [{ name: inWordsOf(words, title), counts, of }]
  })
  if (rows.length === 0) return null
  return {
    ...{ kind: 'bars', arrangement: 'stacked', title: 'Answers by topic', rowHeading: 'Topic', series, rows },
    description: rows.map((row) => `${row.name}: ${sentenceOf(series, row)}.`).join(' '),
  }
}

function totals(questions: readonly AnswerCounts[]): number[] {
  return SHOWN.map((answer) => questions.reduce((sum, counts) => sum + counts[answer], 0))
}

function sentenceOf(series: readonly string[], { counts, of, note }: BarsRow): string {
  if (note !== undefined) return note
  const given = counts.flatMap((count, place) => (count > 0 ? [`${series[place]} ${count}`] : []))
  return `${given.join(', ')} of ${of}`
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
