import type { FollowUp, FollowUpEvent } from './model.ts'

export const FOLLOW_UP_STATUSES = ['notRecorded', 'raised', 'acknowledged', 'acted', 'verified'] as const
export type FollowUpStatus = (typeof FOLLOW_UP_STATUSES)[number]

export const FOLLOW_UP_STEPS = ['tell', 'acknowledge', 'act', 'verify', 'reopen', 'escalate'] as const
export type FollowUpStep = (typeof FOLLOW_UP_STEPS)[number]

type Steps = Readonly<Partial<Record<FollowUpStep, FollowUpStatus>>>

/** What may be done in each status, and the status afterwards. Whoever acts at once has thereby acknowledged; what goes up the line stays as it is. */
export const FOLLOW_UP_LIFECYCLE: Readonly<Record<FollowUpStatus, Steps>> = {
  // Known from an older round only: nobody was named then, so nobody can answer for it now.
  notRecorded: {},
  raised: { tell: 'raised', acknowledge: 'acknowledged', act: 'acted', escalate: 'raised' },
  acknowledged: { tell: 'acknowledged', act: 'acted', escalate: 'acknowledged' },
  // What was not done is asked for again: the time that was set stays, so that nobody gains any by saying it was done.
  acted: { tell: 'acted', act: 'acted', verify: 'verified', reopen: 'raised' },
  verified: {},
}

/** When it was opened again last; null where it never was. */
export function reopeningOf({ events }: Pick<FollowUp, 'events'>): FollowUpEvent | null {
  return events.findLast(({ kind }) => kind === 'reopened') ?? null
}

/** What happened since it was raised or, where it was opened again, since then: only that counts for what it asks for now. */
export function eventsSinceAsked({ events }: Pick<FollowUp, 'events'>): readonly FollowUpEvent[] {
  return events.slice(events.findLastIndex(({ kind }) => kind === 'reopened') + 1)
}

/** How far a follow-up is, by the furthest of its events since it was raised or opened again. */
export function statusOf({ manager, events }: Pick<FollowUp, 'manager' | 'events'>): FollowUpStatus {
  const kinds = eventsSinceAsked({ events }).map(({ kind }) => kind)
  const furthest = (['verified', 'acted', 'acknowledged'] as const).find((kind) => kinds.includes(kind))
  return furthest ?? (manager === null ? 'notRecorded' : 'raised')
}

export function mayStep(followUp: Pick<FollowUp, 'manager' | 'events'>, step: FollowUpStep): boolean {
  return FOLLOW_UP_LIFECYCLE[statusOf(followUp)][step] !== undefined
}
