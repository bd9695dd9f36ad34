import type { Day } from '../../../../kernel/day.ts'
import type { Id } from '../../../../kernel/ids.ts'
import type { FollowUp, Urgency } from '../model.ts'

/** A follow-up as somebody asks for it, and who that is. */
export interface AskedFor {
  readonly urgency: Urgency
  readonly what: string
  readonly why: string
  readonly manager: Id<'person'>
  readonly deputy: Id<'person'> | null
  readonly by: Id<'person'>
  readonly today: Day
}

/**
 * The follow-up that the same person raised today, word for word, and that is not verified: the form was sent twice. Two
 * would run two clocks, and be counted as two. Null where there is none.
 */
export function sameRaised(raised: readonly FollowUp[], asked: AskedFor): FollowUp | null {
  return raised.find((each) => isSame(each, asked) && !isVerified(each)) ?? null
}

function isSame(each: FollowUp, { urgency, what, why, manager, deputy, by, today }: AskedFor): boolean {
  const isWordForWord = each.urgency === urgency && each.what === what && each.why === why
  const hasSamePeople = each.manager?.person === manager && (each.deputy?.person ?? null) === deputy
  return isWordForWord && hasSamePeople && each.raisedByPerson === by && each.raisedOn === today
}

function isVerified({ events }: FollowUp): boolean {
  return events.some(({ kind }) => kind === 'verified')
}
