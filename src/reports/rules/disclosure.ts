import { gradeName, roundBefore, type CaseRow } from '../../analysis/index.ts'
import { GRADES, type Grade, type Tool } from '../../audits/index.ts'
import { dayOrMonthOrNull, lastDayOf, sayDayOrMonth } from '../../kernel/day-or-month.ts'
import { quarterOf } from '../../kernel/day.ts'
import type { InsideFacts, PublicFacts, RoundName, Sources, TopicWords } from '../facts.ts'
import { ageBands } from './age-bands.ts'

/** Below so many audits a report for the public gives no figure. @source domain.md, disclosure */
export const FEWEST_AUDITS_FOR_THE_PUBLIC = 20

/**
 * What a public report may be written from. The fields are listed one by one: no count can come along by accident.
 * @source domain.md, disclosure
 */
export function publicFacts(sources: Sources): PublicFacts {
  const { publicFigures, publishedBefore } = sources
  return { ...wordsOf(sources), audience: 'public', publicFigures, publishedBefore }
}

/** What a report for the board and its partners may be written from; rows of cases for a restricted one alone. */
export function insideFacts(sources: Sources, audience: InsideFacts['audience']): InsideFacts {
  const { rows, tool, cut, carried } = sources
  return {
    ...wordsOf(sources),
    ...{ audience, tool, carried, figures: cut.figures },
    ages: ageBands(rows.map(({ ageYears }) => ageYears)),
    largestTeamCount: largestTeamCount(rows),
    cases: audience === 'restricted' ? rows : null,
  }
}

/** What every audience may know of a round: its words, its day, what was recommended. */
function wordsOf(sources: Sources) {
  const { words, header, cut, tool, actionsBefore, actionsAfter, examined } = sources
  const earlier = roundBefore(cut.figures)
  return {
    ...{ words, header, actionsBefore, actionsAfter, examined },
    theme: cut.figures.theme,
    round: nameOf(cut.figures),
    earlier: earlier === null ? null : nameOf(earlier),
    topics: topicsOf(tool),
    gradeNames: gradeNames(tool, cut.figures.asAt),
    isSmall: cut.figures.auditedCount < FEWEST_AUDITS_FOR_THE_PUBLIC,
    noInterval: cut.figures.noInterval,
    cutOn: cut.cutOn,
  }
}

function topicsOf(tool: Tool | null): TopicWords[] {
  return (tool?.topics ?? []).map(({ code, title, questions }) => ({
    ...{ code, title },
    questions: questions.map(({ code, text }) => ({ code, text })),
  }))
}

function gradeNames(tool: Tool | null, asAt: string | null): Record<Grade, string> {
  const names = GRADES.map((grade) => [grade, gradeName(tool, grade, asAt)] as const)
  return Object.fromEntries(names) as Record<Grade, string>
}

/** How many rows are the only one with their age and team, and with their age, team and grade. */
export function uniqueRows(rows: readonly CaseRow[]): { readonly byTeam: number; readonly byGrade: number } {
  const team = ({ ageYears, team }: CaseRow) => JSON.stringify([ageYears, team])
  return {
    byTeam: countAlone(rows.map(team)),
    byGrade: countAlone(rows.map((row) => team(row) + row.grade)),
  }
}

function countAlone(keys: readonly string[]): number {
  return keys.filter((key) => keys.indexOf(key) === keys.lastIndexOf(key)).length
}

function largestTeamCount(rows: readonly CaseRow[]): number {
  const teams = rows.map(({ team }) => team).filter((team) => team !== null)
  return Math.max(0, ...teams.map((team) => teams.filter((each) => each === team).length))
}

function nameOf({ round, month }: { readonly round: string; readonly month: string | null }): RoundName {
  const known = dayOrMonthOrNull(month)
  if (known === null) return { name: round, quarter: null }
  return { name: sayDayOrMonth(known), quarter: quarterOf(lastDayOf(known)).quarter }
}
