import Papa from 'papaparse'
import { ANSWERS, GRADES, NOT_COMMENTED, type RecordedAnswer } from '../audits/index.ts'
import type { AnswerCounts, Figures } from './cut/model.ts'
import { besideRows } from './csv/beside.ts'
import { agreementRows } from './csv/agreement.ts'
import { judged, type Row } from './csv/row.ts'
import { standardRows } from './csv/standards.ts'

const RECORDED: readonly RecordedAnswer[] = [...ANSWERS, NOT_COMMENTED]

const COLUMNS = ['round', 'topic', 'question', 'answer', 'count', 'of', 'table', 'group', 'measure', 'value']

/**
 * Every figure of a round as tidy CSV, codes alone: a row for each count with what it is of, and for each measure with
 * its value. `table` says which table it stands in, `group` whose count it is. Only its headings without any.
 */
export function countsCsv(figures: Figures | null): string {
  const rows = figures === null ? [] : rowsOf(figures)
  const lines = rows.map((row) => [
    ...[figures?.round ?? '', row.topic, row.question, row.answer, row.count, row.of],
    ...[row.table, row.group, row.measure, row.value],
  ])
  return `${Papa.unparse([COLUMNS, ...lines], { newline: '\r\n', escapeFormulae: true })}\r\n`
}

function rowsOf(figures: Figures): Row[] {
  return [
    ...sampleRows(figures),
    ...judgementRows(figures),
    ...answerRows(figures),
    ...agreementRows(figures),
    ...besideRows(figures),
    ...standardRows(figures),
  ]
}

/** How many of the sample count, and how many of the others wait to be confirmed; nothing where the round judged elsewhere. */
function sampleRows({ grades, auditedCount, unfinishedCount, unconfirmedCount }: Figures): Row[] {
  if (grades === null) return []
  const of = auditedCount + unfinishedCount
  return [
    judged('sample', 'audits', 'counted', { count: auditedCount, of }),
    ...(unconfirmedCount === null
      ? []
      : [judged('sample', 'audits', 'unconfirmed', { count: unconfirmedCount, of })]),
  ]
}

function judgementRows({ grades, safeguarded, followUps }: Figures): Row[] {
  return [
    ...GRADES.flatMap((grade) => {
      if (grades === null) return []
      const { count, of, interval } = grades[grade]
      const share = judged('judgements', 'grade', grade, { count, of })
      const bound = (measure: string, value: number): Row => {
        return { ...share, count: null, of: null, measure, value }
      }
      return interval === null
        ? [share]
        : [share, bound('lowCount', interval.lowCount), bound('highCount', interval.highCount)]
    }),
    ...(['yes', 'no', 'cannotTell'] as const).flatMap((answer) =>
      safeguarded === null
        ? []
        : [judged('judgements', 'safeguarded', answer, { count: safeguarded[answer], of: safeguarded.of })],
    ),
    ...(followUps === null ? [] : [judged('judgements', 'followUp', 'yes', followUps)]),
  ]
}

function answerRows({ topics, marks }: Figures): Row[] {
  return Object.entries(topics).flatMap(([topic, questions]) =>
    Object.entries(questions).flatMap(([question, counts]) => [
      ...answersTo(topic, question, counts),
      ...(['strength', 'concern'] as const).map((mark) => {
        const count = marks[topic]?.[question]?.[mark] ?? 0
        return { ...judged('marks', question, mark, { count, of: counts.of }), topic }
      }),
    ]),
  )
}

function answersTo(topic: string, question: string, counts: AnswerCounts): Row[] {
  return RECORDED.map((answer) => ({
    ...judged('answers', question, answer, { count: counts[answer], of: counts.of }),
    topic,
  }))
}
