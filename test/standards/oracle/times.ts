import type { ChildFacts, Standard } from '../../../src/standards/index.ts'
import { FIRST_DAY } from './days.ts'
import { type Asked, asSeen, isIn, type Rule, type Span } from './facts.ts'

/** A stretch of the child's life that a standard asks about. */
export interface Time extends Span {
  /** The place of the stay or placement among the child's, by their first days; -1 for "always". */
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
  return wholes(child, standard, asked).flatMap((whole) => {
    const times: Time[] = []
    let from: number | null = null
    for (let day = FIRST_DAY; day <= asked.asAt + 1; day += 1) {
      const isAsked = day <= asked.asAt && isIn(whole.whole, day) && isOwedOn(child, standard, asked, day)
      if (isAsked && from === null) from = day
      // What still goes on as at the day has no end yet; every end after it has not happened.
      if (!isAsked && from !== null) {
        times.push({ ...whole, from, until: day > asked.asAt ? null : day })
        from = null
      }
    }
    return times
  })
}

function wholes(child: ChildFacts, { over }: Standard, { asAt }: Asked) {
  const always: Span = { from: FIRST_DAY, until: null }
  if (over === 'always') return [{ stay: -1, whole: always, flags: [] as readonly string[] }]
  const spans =
    over === 'stay' ? (child.stays ?? []) : (child.statuses ?? []).filter(({ kind }) => kind === 'placement')
  const sorted = spans.toSorted((one, other) => one.from - other.from)
  return asSeen(sorted, asAt).map((whole, stay) => ({
    stay,
    whole,
    flags: 'flags' in whole ? ((whole as { flags?: readonly string[] }).flags ?? []) : [],
  }))
}

function isOwedOn(child: ChildFacts, standard: Standard, asked: Asked, day: number): boolean {
  const [first] = standard.versions
  if (!first || day < first.from || (standard.until !== null && day >= standard.until)) return false
  const { appliesTo } = standard
  if (appliesTo === 'everyone') return true
  const has = (kind: string) =>
    asSeen(child.statuses ?? [], asked.asAt).some((status) => status.kind === kind && isIn(status, day))
  return appliesTo === 'notOpenToSocialCare' ? !has('openToSocialCare') : has(appliesTo)
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
