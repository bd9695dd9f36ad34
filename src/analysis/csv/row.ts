import type { Share } from '../statistics/share.ts'

/** One count with what it is of, or one measure with its value: the other two are null. */
export interface Row {
  /** Which table of the page it stands in. */
  readonly table: string
  readonly topic: string
  readonly question: string
  readonly answer: string
  readonly group: string
  readonly count: number | null
  readonly of: number | null
  readonly measure: string
  readonly value: number | null
}

const NOTHING = { topic: 'judgement', group: '', measure: '', value: null }

/** A count of what was judged of whole cases. */
export function judged(table: string, question: string, answer: string, { count, of }: Share): Row {
  return { ...NOTHING, table, question, answer, count, of }
}

/** A measure that is no count. */
export function measured(table: string, question: string, measure: string, value: number | null): Row[] {
  const none = { answer: '', count: null, of: null }
  return value === null ? [] : [{ ...NOTHING, ...none, table, question, measure, value }]
}
