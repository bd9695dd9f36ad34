import { exposureOfAll } from '../../actions/index.ts'
import {
  childrenInBothSentence,
  comparedSentence,
  gradeName,
  gradeSentence,
  inSomeOf,
  noIntervalSentence,
  roundBefore,
  unseenProblem,
} from '../../analysis/index.ts'
import { GRADES } from '../../audits/index.ts'
import { lastDayOf, sayDayOrMonth } from '../../kernel/day-or-month.ts'
import { numberWord, plural } from '../../kernel/sentence.ts'
import type { AnyFacts, InsideFacts } from '../facts.ts'
import { smallestChance } from '../rules/difference.ts'
import type { Written } from './model.ts'
import { counted, items } from './phrases.ts'

const RARE = 0.05

/** Counts first, then what they let one expect of the whole list. @source seed 5.1, domain.md statistics */
export function grades({ figures, tool }: InsideFacts): Written | null {
  const { grades: found } = figures
  if (found === null) return null
  const given = GRADES.filter((grade) => found[grade].count > 0)
  const sentences = given.map((grade) => {
    const name = gradeName(tool, grade, figures.asAt)
    const { interval } = found[grade]
    const share =
      interval === null ? '' : ` That is ${interval.lowPercent}% to ${interval.highPercent}% of the list.`
    return gradeSentence(name, found[grade], figures.frameCount) + share
  })
  const none = noIntervalSentence(figures.noInterval)
  const opening = 'What the audits found, and what this lets a reader expect of the whole list:'
  const text = `${opening}\n${items([...sentences, ...(none === null ? [] : [none])])}`
  return { key: 'analysis.grades', text }
}

/** What "safeguarded" in every file does not tell. @source seed 5.1 */
export function safeguarded({ figures }: InsideFacts): Written | null {
  const { safeguarded: found } = figures
  if (found === null || found.of === 0) return null
  const judged = `${inSomeOf(found.yes, found.of)} the child was judged to be safeguarded.`
  const missed = unseenProblem(figures)
  const text =
    missed === null
      ? judged
      : `${judged} This does not speak for the children whose files were not drawn. ${missed}`
  return { key: 'analysis.safeguarded', text }
}

/** This round beside the one before, as far as that is known. @source seed 1.2, 5.1, 5.5 */
export function comparison({ figures, tool }: InsideFacts): Written | null {
  const before = roundBefore(figures)
  if (before === null) return null
  const compared = comparedSentence(figures, before, 'good', gradeName(tool, 'good', figures.asAt))
  const untold =
    'Its topics are not given either. Whether practice is better than it was then, these figures cannot tell.'
  const known = before.grades === null ? [compared, untold] : [compared]
  const text = [...known, childrenInBothSentence(before)].join(' ')
  return { key: 'analysis.comparison', text }
}

/** Whether the cases could show what was recommended before. @source seed 5.2, domain.md exposure */
export function exposure({ actionsBefore, examined }: InsideFacts): Written | null {
  if (actionsBefore.length === 0 || examined === null) return null
  const text = `Could the actions recommended before show in these files? ${exposureOfAll(actionsBefore, examined)}${reported(actionsBefore)}`
  return { key: 'analysis.exposure', text }
}

function reported(actions: AnyFacts['actionsBefore']): string {
  const months = actions.flatMap(({ reportedDone }) => (reportedDone === null ? [] : [reportedDone]))
  const latest = months.sort().at(-1)
  if (latest === undefined) return ''
  const who =
    months.length === actions.length
      ? `All ${numberWord(months.length)}`
      : `${counted(months.length)} of the ${numberWord(actions.length)}`
  return ` ${who} ${plural(months.length, 'has', 'have')} since been reported as done, by ${sayDayOrMonth(latest)}.`
}

/** The same without a count, for the public. */
export function exposureInWords({ actionsBefore, examined, round }: AnyFacts): Written | null {
  if (examined === null) return null
  const end = lastDayOf(examined.month)
  const isOpen = actionsBefore.some(
    ({ reportedDone }) => reportedDone !== null && lastDayOf(reportedDone) > end,
  )
  if (!isOpen) return null
  const text = `A number of the actions recommended before were not yet implemented in ${round.name}; the report does not say which. The files cannot show what such actions did.`
  return { key: 'analysis.exposureInWords', text }
}

/** What parts the better audits from the others is not shown by so few. @source seed 5.4, domain.md statistics */
export function difference({ figures, tool }: InsideFacts): Written | null {
  const { good, requiresImprovement } = figures.grades ?? {}
  if (!good || !requiresImprovement || good.count === 0 || requiresImprovement.count === 0) return null
  const isTooFew = smallestChance(good.count, requiresImprovement.count, tool?.topics.length ?? 1) >= RARE
  const graded = (grade: 'good' | 'requiresImprovement') => `graded ${gradeName(tool, grade, figures.asAt)}`
  const audits = plural(good.count, 'audit', 'audits')
  const pair = `${counted(good.count)} ${audits} ${graded('good')} and ${numberWord(requiresImprovement.count)} ${graded('requiresImprovement')}`
  const text = isTooFew
    ? `${pair} are too few to show what separates them: even a topic that differed in every file could do so by chance. What differs, differs in these ${numberWord(good.of)}.`
    : `${pair} may differ by chance in any one topic, and a difference is no cause.`
  return { key: 'analysis.difference', text }
}

const FEWEST_AUDITS_OF_A_TEAM = 5

/** @source seed 5.9, domain.md disclosure */
export function teams({ largestTeamCount }: InsideFacts): Written {
  const why =
    largestTeamCount < FEWEST_AUDITS_OF_A_TEAM
      ? `No team had ${numberWord(FEWEST_AUDITS_OF_A_TEAM)} audits, so`
      : 'For fairness'
  const text = `${why} this report gives no figure for a team and ranks none. Whether practice is consistent across teams, it cannot tell.`
  return { key: 'analysis.teams', text }
}

/** How much the audits left unsaid. */
export function silence({ figures }: InsideFacts): Written | null {
  const questions = Object.values(figures.topics).flatMap((topic) => Object.values(topic))
  const silent = questions.filter(({ notCommented, of }) => of > 0 && notCommented === of)
  if (silent.length === 0) return null
  const text = `On ${silent.length} of the ${questions.length} questions of the audit tool no audit commented. Silence is counted neither as a yes nor as a no.`
  return { key: 'analysis.silence', text }
}

/** A place for what the author has to add; it stays out of the report until something is written. */
export function added(): Written {
  return { key: 'analysis.added', text: '' }
}

export function addedForThePublic(): Written {
  return { key: 'analysis.addedForThePublic', text: '' }
}

export function inWords(): Written {
  const text =
    'The analysis rests on figures, which this report does not give. What was found is followed up by the actions below.'
  return { key: 'analysis.inWords', text }
}
