import { sayDay } from '../kernel/day.ts'
import type { Standard, Version } from './model.ts'
import { hasFigure } from './prepare.ts'

/**
 * The standard with an authority's own versions beside those that ship. On the same day the authority's stands. Nothing
 * of the versions before changes: each duty is judged by the one in force on the day on which it fell.
 */
export function withVersions(standard: Standard, added: readonly Version[]): Standard {
  const byDay = new Map([...standard.versions, ...added].map((version) => [version.from, version]))
  const versions = [...byDay.values()].sort((one, other) => one.from - other.from)
  return { ...standard, versions }
}

/** What is wrong with the versions of a standard taken together; nothing where it can be judged. */
export function problemsOfVersions({ shape, over, versions }: Standard): string[] {
  const problems = versions.flatMap((version, place) => problemsOf(version, versions[place - 1], shape))
  const hasStages = versions.some(({ rule }) => rule.shape === 'cadence' && rule.stages.length > 0)
  if (hasStages && over !== 'placement') problems.push('Stages are counted from the start of a placement.')
  return problems
}

function problemsOf(version: Version, before: Version | undefined, shape: Standard['shape']): string[] {
  const problems: string[] = []
  if (version.rule.shape !== shape)
    problems.push(`A rule of the shape ${version.rule.shape} in a standard of the shape ${shape}.`)
  if (before === undefined) return problems
  const day = sayDay(version.from)
  if (version.from <= before.from) problems.push(`The version from ${day} does not follow the one before it.`)
  if (hasFigure(before.rule) && !hasFigure(version.rule)) {
    problems.push(
      `The version from ${day} takes a figure away: what was judged by it could no longer be told.`,
    )
  }
  if (!hasSameEntries(version, before)) {
    problems.push(`The version from ${day} asks for other entries: that is another standard.`)
  }
  return problems
}

/** A gap or an answer goes on from one version into the next, so both have to mean the same entries. */
function hasSameEntries({ rule }: Version, { rule: before }: Version): boolean {
  if (rule.shape === 'cadence' && before.shape === 'cadence') {
    return JSON.stringify(rule.entries) === JSON.stringify(before.entries)
  }
  if (rule.shape !== 'within' || before.shape !== 'within') return true
  return JSON.stringify(rule.trigger) === JSON.stringify(before.trigger)
}
