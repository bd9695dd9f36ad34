import type { ChildFacts, Standard } from '../../../src/standards/index.ts'
import { FIRST_DAY } from './days.ts'
import { type Asked, asSeen, isIn, type Rule, type Span } from './facts.ts'

/** A stretch of the child's life that a standard asks about. */
export interface Time extends Span {
  /** The place of the stay among the child's, of the placement among its statuses, by first days; -1 for "always". */
  readonly stay: number
  /** The stay or placement itself, before it was cut. */
  readonly whole: Span
  readonly flags: readonly string[]
}

/*
 * Each stay, each placement, or always, cut to the days on which the child has the status that the clause applies to
 * and on which the standard is in force. Read so: the days that are left are looked at one by one; days that follow
 * each other make one time, a day between that is missing makes two. Two stays never make one time: "two stays do
 * not bridge a gap". An empty stay (it ends on its first day) holds no day and asks nothing.
 */
export function timesOf(child: ChildFacts, standard: Standard, asked: Asked): Time[] {
  const statuses = asSeen(child.statuses ?? [], asked.asAt)
  return wholes(child, standard, asked).flatMap((whole) => {
    const times: Time[] = []
    let from: number | null = null
    for (let day = Math.max(FIRST_DAY, whole.whole.from); day <= asked.asAt + 1; day += 1) {
      const isAsked = day <= asked.asAt && isIn(whole.whole, day) && isOwedOn(statuses, standard, day)
      if (from !== null && (!isAsked || isCutByVersion(standard, day))) {
        // What still goes on as at the day has no end yet; every end after it has not happened.
        times.push({ ...whole, from, until: day > asked.asAt ? null : day })
        from = null
      }
      if (isAsked && from === null) from = day
    }
    return times
  })
}

function wholes(child: ChildFacts, { over }: Standard, { asAt }: Asked) {
  const always: Span = { from: FIRST_DAY, until: null }
  if (over === 'always') return [{ stay: -1, whole: always, flags: [] as readonly string[] }]
  const byFirstDay = <Thing extends Span>(things: readonly Thing[]) =>
    asSeen(
      things.toSorted((one, other) => one.from - other.from),
      asAt,
    )
  if (over === 'stay') {
    return byFirstDay(child.stays ?? []).map((whole, stay) => ({ stay, whole, flags: [] }))
  }
  return byFirstDay(child.statuses ?? [])
    .map((whole, stay) => ({ stay, whole, flags: whole.flags ?? [] }))
    .filter(({ whole }) => whole.kind === 'placement')
}

function isOwedOn(statuses: NonNullable<ChildFacts['statuses']>, standard: Standard, day: number): boolean {
  const [first] = standard.versions
  if (!first || day < first.from || (standard.until !== null && day >= standard.until)) return false
  const { appliesTo } = standard
  if (appliesTo === 'everyone') return true
  const has = (kind: string) => statuses.some((status) => status.kind === kind && isIn(status, day))
  return appliesTo === 'notOpenToSocialCare' ? !has('openToSocialCare') : has(appliesTo)
}

/*
 * "A new version in the course of a stay starts a new duty of present, current and attribute, which ends the old one."
 * Where a clause gives no figure it is "cannot tell until the authority sets one": so the day on which a version with
 * a figure follows one without (or the other way round, or another without) parts the time as well.
 */
function isCutByVersion(standard: Standard, day: number): boolean {
  if (!standard.versions.some(({ from }) => from === day)) return false
  if (['present', 'current', 'attribute'].includes(standard.shape)) return true
  return !hasFigure(ruleOn(standard, day - 1)) || !hasFigure(ruleOn(standard, day))
}

/** Whether the clause says how soon or how often. */
export function hasFigure(rule: Rule): boolean {
  if (rule.shape === 'within') return rule.limit !== null
  return rule.shape !== 'cadence' || rule.every !== null || rule.stages.length > 0
}

/** "A duty is judged by the version in force on the day on which it fell." */
export function ruleOn(standard: Standard, day: number): Rule {
  let found: Rule | null = null
  for (const version of standard.versions) if (version.from <= day) found = version.rule
  if (!found) throw new RangeError('No version is in force on a day that is asked about')
  return found
}

/** The last day of the time that has come by now. */
export function lastDayOf({ until }: Span, asAt: number): number {
  return until === null ? asAt : Math.min(asAt, until - 1)
}

/** Whether the time ended before the duty fell due: then nothing was owed. */
export function isCutBefore({ until }: Span, due: number | null, asAt: number): boolean {
  return until !== null && until <= asAt && (due === null || due >= until)
}
