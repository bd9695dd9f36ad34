import { GRADES, inWordsOf, type Tool } from '../audits/index.ts'
import type { BarsPicture, BarsRow, WhiskersPicture } from '../kernel/picture.ts'
import { plural } from '../kernel/sentence.ts'
import type { Words } from '../kernel/words.ts'
import { ANSWER_WORDS } from './answer-words.ts'
import type { AnswerCounts, Figures } from './cut/model.ts'
import { inTimeOrder } from './earlier.ts'
import { marksByTopic } from './findings.ts'
import { gradeName, sayRound } from './words.ts'

/** What a picture is drawn from: the same on a page and in a report. */
export interface Pictured {
  readonly figures: Figures
  readonly tool: Tool | null
}

/** What the audits let a reader expect of the whole list: a dot for each grade, from the fewest to the most. */
export function expectedOfList({ figures, tool }: Pictured): WhiskersPicture | null {
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
    title: 'What the audits let a reader expect of the whole list',
    description: rows.map(({ name, label }) => `${name}: ${label}.`).join(' '),
    rowHeading: 'Grade',
    ...{ most: frameCount, rows },
    unit: `children, of the ${frameCount} on the list (95% exact interval)`,
  }
}

/** A bar for each round, with what is known of its grades. */
export function gradesByRound({ figures, tool }: Pictured): BarsPicture | null {
  const now = figures.grades
  if (now === null) return null
  const rounds = [...inTimeOrder(figures), { ...figures, sampleCount: figures.auditedCount }]
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

/** A bar for each topic of which some audit said something, all its questions together. */
export function answersByTopic({
  figures,
  tool,
  words,
}: Pictured & { readonly words: Words }): BarsPicture | null {
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

/** Strengths beside concerns, topic by topic; null where nothing was marked. */
export function marksPicture({ figures, tool }: Pictured): BarsPicture | null {
  const marked = tool === null ? [] : marksByTopic(tool, figures.marks)
  if (marked.length === 0) return null
  const sentences = marked.map(
    ({ title, strength, concern }) => `${title}: ${strength} strengths and ${concern} concerns.`,
  )
  return {
    ...{ kind: 'bars', arrangement: 'grouped', rowHeading: 'Topic', series: ['Strengths', 'Concerns'] },
    title: 'Findings marked as strengths and as concerns',
    description: sentences.join(' '),
    rows: marked.map(({ title: name, strength, concern }) => ({
      ...{ name, counts: [strength, concern], of: null },
    })),
  }
}
