import type { Figures } from '../../analysis/index.ts'
import { GRADES, questionsOf, type Grade, type RecordedAnswer, type Tool } from '../../audits/index.ts'
import type { Wanted } from '../measures/model.ts'
import { findStandard } from '../measures/standards.ts'
import type { Counted, MeasuredRound, Untestable } from './model.ts'

/** What a round counts of a measure. Questions are the same when their codes are, whatever their words. */
export function countOf(
  wanted: Wanted,
  { figures, tool, isUnderWay }: Pick<MeasuredRound, 'figures' | 'tool' | 'isUnderWay'>,
): Counted {
  if (wanted.kind === 'standard' && findStandard(wanted.standard) === null) return 'noStandard'
  if (isUnderWay) return 'underWay'
  if (figures === null) return 'notCounted'
  if (wanted.kind === 'standard') return standardCount(wanted, figures)
  if (wanted.kind === 'answer') return answersCount(wanted, figures, tool)
  if (wanted.kind === 'grade') return gradesCount(wanted, figures)
  if (figures.followUps === null) return 'notGiven'
  const { count, of } = figures.followUps
  return { share: { count, of }, silentCount: 0 }
}

/** Met of the children of the whole list who can be judged; nobody can tell of the others, who are in neither number. */
function standardCount({ standard: code }: Wanted, { standards }: Figures): Counted {
  const found = standards?.standards.find((standard) => standard.code === code)
  if (found === undefined) return 'notGiven'
  return { share: { count: found.met, of: found.of }, silentCount: found.cannotTell }
}

/** Whoever said nothing answered neither way, so silence is in neither number. */
function answersCount({ topic, question, choices }: Wanted, figures: Figures, tool: Tool | null): Counted {
  if (tool === null || figures.auditedCount === 0) return 'notGiven'
  if (!isAsked(tool, topic, question)) return 'notAsked'
  const counts = figures.topics[topic ?? '']?.[question ?? '']
  if (counts === undefined) return 'notGiven'
  const count = choices.reduce((sum, choice) => sum + counts[choice as RecordedAnswer], 0)
  return { share: { count, of: counts.of - counts.notCommented }, silentCount: counts.notCommented }
}

export function isAsked(tool: Tool, topic: string | null, question: string | null): boolean {
  return questionsOf(tool).some((asked) => asked.topic === topic && asked.question.code === question)
}

function gradesCount({ choices }: Wanted, { grades }: Figures): Counted {
  if (grades === null) return 'notGiven'
  const counted = GRADES.filter((grade: Grade) => choices.includes(grade))
  const count = counted.reduce((sum, grade) => sum + grades[grade].count, 0)
  return { share: { count, of: grades.good.of }, silentCount: 0 }
}

/** Why the samples of two rounds cannot be held against chance; null where they can. @source domain.md, statistics */
export function untestableOf(earlier: Figures | null, later: Figures | null): Untestable | null {
  if (earlier === null || later === null) return null
  const sample = sampleProblem(earlier, 'earlier') ?? sampleProblem(later, 'later')
  if (sample !== null) return sample
  const count = inBoth(earlier, later)
  return count === 0 ? null : { why: 'childrenInBoth', count }
}

function sampleProblem(figures: Figures, of: 'earlier' | 'later'): Untestable | null {
  const reason = figures.draw?.how === 'chosen' ? 'chosen' : figures.noInterval
  return reason === null ? null : { why: 'sample', of, reason }
}

/** How many children were audited in both rounds; null where nobody knows. */
export function inBoth(earlier: Figures, later: Figures): number | null {
  return later.earlier.find(({ round }) => round === earlier.round)?.childrenInBoth ?? null
}
