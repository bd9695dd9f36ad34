import {
  comparedSentence,
  gradeName,
  gradeSentence,
  sayRound,
  type Figures,
} from '../../../analysis/index.ts'
import { GRADES, type Tool } from '../../../audits/index.ts'
import { numberWord, plural, capitalised } from '../../../kernel/sentence.ts'
import { sayDay, type Day } from '../../../kernel/day.ts'
import type { Round } from '../../../audits/rounds/model.ts'
import type { Fact, Task } from '../model.ts'
import { sayRound as sayName } from '../rounds/words.ts'

/** What the latest finished round shows: every grade that was given with what it is of, and against the round before. */
export function sayHeadline(figures: Figures, tool: Tool | null, countedOn: Day): Fact[] {
  const link = { text: 'Read results', href: `/rounds/${figures.round}/results` }
  const lines = [
    ...sayGrades(figures, tool),
    ...sayCompared(figures, tool),
    `Counted on ${sayDay(countedOn)}.`,
  ]
  return [{ key: sayRound(figures), lines, link }]
}

function sayGrades({ grades, asAt, frameCount }: Figures, tool: Tool | null): string[] {
  if (grades === null) return ['Its grades are not known.']
  const given = GRADES.filter((grade) => grades[grade].count > 0)
  return given.map((grade) => gradeSentence(gradeName(tool, grade, asAt), grades[grade], frameCount))
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

export interface ActionCounts {
  readonly all: number
  readonly open: number
  readonly overdue: number
}

/** How many actions are open, and of those how many should have been done by now. */
export function sayActions(counts: ActionCounts): Fact {
  return { key: 'Actions', lines: [sayOpen(counts)], link: { text: 'See actions', href: '/actions' } }
}

function sayOpen({ open, overdue, all }: ActionCounts): string {
  if (all === 0) return 'None was recommended yet.'
  if (open === 0) return `None of ${all} is open.`
  const late = overdue === 0 ? 'None' : capitalised(numberWord(overdue))
  return `${open} of ${all} ${plural(open, 'is', 'are')} open. ${late} of them ${overdue > 1 ? 'are' : 'is'} overdue.`
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
