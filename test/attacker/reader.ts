import type { ReportDocument } from '../../src/reports/model.ts'
import { QUESTIONS, TOOL, type Question } from './rounds.ts'

/** What is printed of one cell: a number, a letter in its place, or that nothing of the line is told. */
export type Printed = number | 'letter' | 'dash'

/** What an attacker has read: every matter with its cells in the order of print, and whatever else gives numbers. */
export interface Reading {
  readonly auditCount: number
  readonly matters: ReadonlyMap<string, ReadonlyMap<string, Printed>>
  /** Shares and sentences that speak of one cell. */
  readonly hints: readonly Hint[]
  /** Lines of a matter that are not in the usual order: the first is taken to count the most. */
  readonly orders: ReadonlyMap<string, readonly string[]>
  /** Tables in which a line seems to stand for one child. */
  readonly rowsOfChildren: number
}

export interface Hint {
  readonly matter: string
  readonly cell: string
  /** The counts that fit what was read. */
  readonly low: number
  readonly high: number
}

const GRADE_NAMES = ['Outstanding', 'Good', 'Requires Improvement', 'Inadequate', 'Not recorded']

const JUDGED_NAMES = ['Yes', 'No', 'Cannot tell', 'Not recorded']

/** Reads a report as it is printed: nothing but its text and its tables. */
export function readReport(document: ReportDocument): Reading {
  const printed = JSON.parse(JSON.stringify({ ...document, figures: undefined })) as ReportDocument
  const paragraphs = printed.sections.flatMap((section) => section.paragraphs)
  const text = paragraphs.map((each) => each.text).join('\n')
  const auditCount = Number(/those of (\d+) audits/.exec(text)?.[1])
  const reading = {
    auditCount,
    matters: new Map<string, Map<string, Printed>>(),
    hints: [] as Hint[],
    orders: new Map<string, readonly string[]>(),
    rowsOfChildren: 0,
  }
  for (const { table } of paragraphs) {
    if (table === null) continue
    if (table.head.includes('Question')) for (const row of table.rows) readQuestion(reading, table.head, row)
    else if (table.head.includes('Share')) readShares(reading, table.caption, table.rows)
    else if (table.head.some((each) => /^(age|team|auditors)$/i.test(each)))
      reading.rowsOfChildren += table.rows.length
  }
  readSentences(reading, text)
  return reading
}

interface Growing {
  readonly auditCount: number
  readonly matters: Map<string, Map<string, Printed>>
  readonly hints: Hint[]
  readonly orders: Map<string, readonly string[]>
}

function readQuestion(
  { matters }: Growing,
  head: readonly string[],
  [text, ...cells]: readonly string[],
): void {
  const question = QUESTIONS.find((each) => wordsOf(each) === text)
  if (question === undefined) throw new Error(`An unknown question: ${text}`)
  matters.set(question, new Map(head.slice(1).map((cell, place) => [cell, printedOf(cells[place] ?? '')])))
}

function wordsOf(question: Question): string | undefined {
  const [topic, code] = question.split('.')
  const questions = TOOL.topics.find((each) => each.code === topic)?.questions
  return questions?.find((each) => each.code === code)?.text.replace('{register}', 'VEMT list')
}

function readShares(
  { auditCount, matters, hints, orders }: Growing,
  caption: string,
  rows: readonly (readonly string[])[],
): void {
  matters.set(caption, new Map(rows.map(([cell = '', count = '']) => [cell, printedOf(count)])))
  const names = rows.map(([cell = '']) => cell)
  const isUsual = [GRADE_NAMES, JUDGED_NAMES].some((usual) => usual.join() === names.join())
  if (!isUsual) orders.set(caption, names)
  for (const [cell = '', , share = ''] of rows) {
    const percent = /^(\d+)%$/.exec(share)
    if (percent === null) continue
    const fits = Array.from({ length: auditCount + 1 }, (_, count) => count).filter(
      (count) => Math.round((100 * count) / auditCount) === Number(percent[1]),
    )
    if (fits.length > 0)
      hints.push({ matter: caption, cell, low: Math.min(...fits), high: Math.max(...fits) })
  }
}

/** Sentences such as `Good: 14 of 24 audits`. */
function readSentences({ auditCount, hints }: Growing, text: string): void {
  for (const name of GRADE_NAMES) {
    for (const found of text.matchAll(new RegExp(`${name}: (\\d+) of ${auditCount} audits`, 'g'))) {
      const count = Number(found[1])
      hints.push({ matter: 'Audits by outcome', cell: name, low: count, high: count })
    }
  }
}

function printedOf(text: string): Printed {
  if (text === '–') return 'dash'
  return /^\d+$/.test(text) ? Number(text) : 'letter'
}
