import Papa from 'papaparse'
import { ANSWERS, GRADES, NOT_COMMENTED, type RecordedAnswer } from '../audits/index.ts'
import type { AnswerCounts, Figures } from './cut/model.ts'

interface Row {
  readonly topic: string
  readonly question: string
  readonly answer: string
  readonly count: number
  readonly of: number
}

const RECORDED: readonly RecordedAnswer[] = [...ANSWERS, NOT_COMMENTED]

const COLUMNS = ['round', 'topic', 'question', 'answer', 'count', 'of']

/** The counts as tidy CSV, codes alone: round, topic, question, answer, count, of. Only its headings without any. */
export function countsCsv(figures: Figures | null): string {
  const rows = figures === null ? [] : [...judgementRows(figures), ...answerRows(figures)]
  const round = figures?.round ?? ''
  const lines = rows.map(({ topic, question, answer, count, of }) => [
    round,
    topic,
    question,
    answer,
    count,
    of,
  ])
  return `${Papa.unparse([COLUMNS, ...lines], { newline: '\r\n', escapeFormulae: true })}\r\n`
}

function judgementRows({ grades, safeguarded, followUps }: Figures): Row[] {
  const judged = (question: string, answer: string, count: number, of: number) => {
    return { topic: 'judgement', question, answer, count, of }
  }
  return [
    ...GRADES.flatMap((grade) =>
      grades === null ? [] : [judged('grade', grade, grades[grade].count, grades[grade].of)],
    ),
    ...(['yes', 'no', 'cannotTell'] as const).flatMap((answer) =>
      safeguarded === null ? [] : [judged('safeguarded', answer, safeguarded[answer], safeguarded.of)],
    ),
    ...(followUps === null ? [] : [judged('followUp', 'yes', followUps.count, followUps.of)]),
  ]
}

function answerRows({ topics }: Figures): Row[] {
  return Object.entries(topics).flatMap(([topic, questions]) =>
    Object.entries(questions).flatMap(([question, counts]) => rowsOf(topic, question, counts)),
  )
}

function rowsOf(topic: string, question: string, counts: AnswerCounts): Row[] {
  return RECORDED.map((answer) => ({
    topic,
    question,
    answer,
    count: counts[answer],
    of: counts.of,
  }))
}
