import { type Day, sayDay } from '../kernel/day.ts'
import type { Standard, Version } from './model.ts'
import { hasFigure } from './rules.ts'

/**
 * The standard with an authority's own versions beside those that ship. On the same day the authority's stands. Nothing
 * of the versions before changes: each duty is judged by the one in force on the day on which it fell.
 */
export function withVersions(standard: Standard, added: readonly Version[]): Standard {
  const byDay = new Map([...standard.versions, ...added].map((version) => [version.from, version]))
  const versions = [...byDay.values()].sort((one, other) => one.from - other.from)
  return { ...standard, versions }
}

/** The version in force on the day; the first where the day lies before it, null where there is none. */
export function versionAtDay({ versions }: Standard, day: Day): Version | null {
  return versions.findLast(({ from }) => from <= day) ?? versions[0] ?? null
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
  if (!hasSameTrigger(version, before)) {
    problems.push(`The version from ${day} asks after something else: that is another standard.`)
  }
  return problems
}

/** An answer goes on from one version into the next, so both have to mean the same question. */
function hasSameTrigger({ rule }: Version, { rule: before }: Version): boolean {
  if (rule.shape !== 'within' || before.shape !== 'within') return true
  return JSON.stringify(rule.trigger) === JSON.stringify(before.trigger)
}
