import {
  comparedSentence,
  gradeName,
  gradeSentence,
  sayRound,
  type Figures,
} from '../../../analysis/index.ts'
import { GRADES, type Grade, type Tool } from '../../../audits/index.ts'
import { numberWord, plural, capitalised } from '../../../kernel/sentence.ts'
import { sayDay, type Day } from '../../../kernel/day.ts'
import type { Round } from '../../../audits/rounds/model.ts'
import type { Fact, Task } from '../model.ts'
import { sayRound as sayName } from '../rounds/words.ts'

/** What the latest finished round shows: the grades with what they are of, and against the round before. */
export function sayHeadline(figures: Figures, tool: Tool | null, countedOn: Day): Fact[] {
  const link = { text: 'Read results', href: `/rounds/${figures.round}/results` }
  const lines = [
    ...sayGrades(figures, tool),
    ...saySafeguarded(figures),
    ...sayCompared(figures, tool),
    `Counted on ${sayDay(countedOn)}.`,
  ]
  return [{ key: `Results of ${sayRound(figures)}`, lines, link }]
}

// What one grade lets one expect of the whole list is said of Good alone; the results page says it of each.
function sayGrades({ grades, asAt, frameCount }: Figures, tool: Tool | null): string[] {
  if (grades === null) return ['Its grades are not known.']
  const name = (grade: Grade) => gradeName(tool, grade, asAt)
  const others = GRADES.filter((grade) => grade !== 'good' && grades[grade].count > 0)
  const counts = others.map((grade) => `${name(grade)}: ${grades[grade].count} of ${grades[grade].of}`)
  const good = gradeSentence(name('good'), grades.good, frameCount)
  return counts.length === 0 ? [good] : [good, `${counts.join('; ')}.`]
}

function saySafeguarded({ safeguarded }: Figures): string[] {
  if (safeguarded === null) return []
  const { yes, no, cannotTell, of } = safeguarded
  return [`Judged to be safeguarded: ${yes} of ${of}; not safeguarded: ${no}; cannot tell: ${cannotTell}.`]
}

function sayCompared(figures: Figures, tool: Tool | null): string[] {
  const [before] = figures.earlier
  return before ? [comparedSentence(figures, before, 'good', gradeName(tool, 'good', figures.asAt))] : []
}

/** That there is no figure to show, and when there will be one. */
export const NO_HEADLINE: Fact = {
  key: 'Latest results',
  lines: ['No round is closed yet. What it found stands here when it is.'],
  link: null,
}

/** Where the figures of a round are as a table for other programs. */
export function sayData(round: Round): Fact {
  const link = { text: 'Save as CSV', href: `/rounds/${round.code}/results.csv` }
  return {
    key: 'Figures as data',
    lines: [`${sayName(round)}: a row for each count, and what it is of`],
    link,
  }
}

export interface ActionCounts {
  readonly all: number
  readonly open: number
  readonly overdue: number
  /** Open, and nobody recorded by when. */
  readonly undated: number
}

/** How many actions are open, and of those how many should have been done by now. */
export function sayActions(counts: ActionCounts): Fact {
  return { key: 'Actions', lines: [sayOpen(counts)], link: { text: 'See actions', href: '/actions' } }
}

function sayOpen({ open, overdue, undated, all }: ActionCounts): string {
  if (all === 0) return 'None was recommended yet.'
  if (open === 0) return `None of ${all} is open.`
  const late = `${capitalised(numberWord(overdue))} of them ${overdue > 1 ? 'are' : 'is'} overdue`
  const unknown = undated === 0 ? '' : `; for ${numberWord(undated)} no due day is recorded`
  return `${open} of ${all} ${plural(open, 'is', 'are')} open. ${late}${unknown}.`
}

/** That actions should have been done by now, for whoever follows them. */
export function sayOverdue({ overdue }: ActionCounts): Task[] {
  if (overdue === 0) return []
  const title = `${overdue} ${plural(overdue, 'action is', 'actions are')} overdue`
  const hint = 'Record what was done, or a new day with its reason.'
  return [{ title, href: '/actions', hint, status: 'Overdue', urgency: 'now' }]
}

/** The round that comes next, by the month that it is known by. */
export function sayNextRound(round: Round | null): Fact[] {
  if (round === null) return [{ key: 'Next round', lines: ['None is planned yet.'], link: null }]
  const link = { text: 'See next round', href: `/rounds/${round.code}` }
  return [{ key: 'Next round', lines: [sayName(round), STATE[round.status] ?? ''], link }]
}

const STATE: Readonly<Partial<Record<Round['status'], string>>> = {
  planned: 'Planned; nothing is drawn yet.',
  frozen: 'The list is frozen; the sample is about to be drawn.',
  drawn: 'The sample is drawn.',
  auditing: 'It is being audited; its figures stand here when it is closed.',
}
