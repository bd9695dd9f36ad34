import type { Id } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { Tool } from '../model.ts'

/** A version that is being written; a whole tool after every change. */
export interface Draft {
  readonly id: Id<'toolDraft'>
  /** The version that it was begun from, by name. */
  readonly madeFrom: string
  readonly tool: Tool
  readonly changedBy: string
  readonly changedAt: Instant
}
