import type { AnswerCounts, CaseRow, Figures } from '../../analysis/index.ts'
import { GRADES, type Tool } from '../../audits/index.ts'
import type { CellName, CountTable, EarlierIssue, Link, PublishedFigures, RoundToTell } from './model.ts'
import { isAboutTheChild } from './about-the-child.ts'

export const GRADES_KEY = 'grades'
export const SAFEGUARDED_KEY = 'safeguarded'

/** The answers of a question in the order in which a table shows them; `outside` are those that it did not apply to. */
export const ANSWER_CELLS = ['yes', 'partly', 'no', 'notEvidenced', 'notCommented', 'outside'] as const

export function questionKey(topic: string, question: string): string {
  return `${topic}.${question}`
}

/** What the public is told of a round, not yet suppressed, with what may be set beside it. */
export interface Beside {
  readonly figures: Figures
  readonly rows: readonly CaseRow[]
  readonly tool: Tool | null
  readonly earlier: readonly EarlierIssue[]
}

/** The matters of a round as tables, each of which holds every audit once. */
export function roundToTell({ figures, rows, tool, earlier }: Beside): RoundToTell {
  const { round, auditedCount, frameCount } = figures
  return {
    ...{ round, auditCount: auditedCount, frameCount, earlier },
    tables: [...judgementTables(figures), ...questionTables(figures, tool)],
    links: tool === null ? [] : linksOf(tool),
    // References are salted, so that nobody outside can work this out.
    secret: rows.map(({ reference }) => reference).join(' '),
  }
}

function judgementTables({ grades, safeguarded, auditedCount }: Figures): CountTable[] {
  const graded = grades && Object.fromEntries(GRADES.map((grade) => [grade, grades[grade].count]))
  const judged = safeguarded && {
    yes: safeguarded.yes,
    no: safeguarded.no,
    cannotTell: safeguarded.cannotTell,
  }
  return [
    ...(graded === null
      ? []
      : [{ key: GRADES_KEY, cells: filled(graded, auditedCount), neverAll: ['inadequate'], neverNone: [] }]),
    ...(judged === null
      ? []
      : [
          {
            ...{ key: SAFEGUARDED_KEY, cells: filled(judged, auditedCount) },
            ...{ neverAll: ['no', 'cannotTell'], neverNone: ['yes'] },
          },
        ]),
  ]
}

/** The cells with those audits that no cell holds. */
function filled(cells: Readonly<Record<string, number>>, auditCount: number) {
  const sum = Object.values(cells).reduce((total, each) => total + each, 0)
  return { ...cells, notRecorded: auditCount - sum }
}

function questionTables({ topics, auditedCount }: Figures, tool: Tool | null): CountTable[] {
  return Object.entries(topics).flatMap(([topic, questions]) =>
    Object.entries(questions).map(([question, counts]) => ({
      ...{ key: questionKey(topic, question), cells: answerCells(counts, auditedCount) },
      ...(isAboutTheChild(tool, topic, question) ? ABOUT_THE_CHILD : ABOUT_PRACTICE),
    })),
  )
}

// Nothing may be told of every child; nor that nobody was so, or that it applied to every one.
const ABOUT_THE_CHILD = { neverAll: [...ANSWER_CELLS], neverNone: ['yes', 'no', 'outside'] }
const ABOUT_PRACTICE = { neverAll: [], neverNone: [] }

function answerCells(counts: AnswerCounts, auditCount: number): Readonly<Record<string, number>> {
  const { yes, partly, no, notEvidenced, notCommented, of } = counts
  return { yes, partly, no, notEvidenced, notCommented, outside: auditCount - of }
}

/** A question that is asked only after certain answers to another leaves out whoever answered otherwise. */
function linksOf(tool: Tool): Link[] {
  return tool.topics.flatMap(({ code, questions }) =>
    questions.flatMap(({ code: question, askedWhen }): Link[] => {
      if (askedWhen === null) return []
      const before = questionKey(askedWhen.topic, askedWhen.question)
      const isOther = (cell: string) => !askedWhen.answers.some((answer) => cellOf(answer) === cell)
      const others = ANSWER_CELLS.filter((cell) => cell !== 'notCommented' && isOther(cell))
      const here = (cell: string): CellName => ({ table: questionKey(code, question), cell })
      return [
        { part: others.map((cell) => ({ table: before, cell })), whole: [here('outside')] },
        { part: [{ table: before, cell: 'notCommented' }], whole: [here('notCommented')] },
      ]
    }),
  )
}

function cellOf(answer: string): string {
  return answer === 'notApplicable' ? 'outside' : answer
}

/** An earlier issue beside a round: whose audits are in one of the two only, counted alike or not. */
export function besideIssue(figures: PublishedFigures, rows: BothRows, isSameRound: boolean): EarlierIssue {
  return { figures, ...changesBetween(rows, isSameRound) }
}

/** How many audits only the earlier of two reports counts, and how many only the later. */
export function changesBetween({ before, now }: BothRows, isSameRound: boolean) {
  // Of one round the same judgement stays the same; in another round a child may at worst be judged alike.
  const nameOf = (row: Audited) =>
    isSameRound ? JSON.stringify([row.child, row.grade, row.safeguarded]) : row.child
  const lacks = (these: readonly Audited[], those: readonly Audited[]) => {
    const known = new Set(those.map(nameOf))
    return these.filter((row) => !known.has(nameOf(row))).length
  }
  return { leftCount: lacks(before, now), joinedCount: lacks(now, before) }
}

interface BothRows {
  readonly before: readonly Audited[]
  readonly now: readonly Audited[]
}

type Audited = Pick<CaseRow, 'grade' | 'safeguarded'> & { readonly child: string }
