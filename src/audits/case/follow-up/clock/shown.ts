import type { FollowUpClock } from '../model.ts'

/** How long follow-ups may take as the form shows it, always in the same order. */
export function shownClock({ immediateHours, nextHours, soonWorkingDays, nextWorkingDays }: FollowUpClock) {
  return [immediateHours, nextHours, soonWorkingDays, nextWorkingDays]
}
