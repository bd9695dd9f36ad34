import type { Instant } from '../../../kernel/instant.ts'

/** The long forms of a case whose typing is kept before they are sent. Answers keep themselves as answers. */
export const DRAFT_FORMS = ['moderation', 'giveBack', 'followUp', 'workerComment'] as const
export type DraftForm = (typeof DRAFT_FORMS)[number]

export type DraftFields = Readonly<Record<string, string>>

/** What one person typed into a form of a case and did not send yet. */
export interface Draft {
  /** Another with every save, so that a second window of the same person notices the first. */
  readonly version: string
  readonly fields: DraftFields
  readonly at: Instant
}
