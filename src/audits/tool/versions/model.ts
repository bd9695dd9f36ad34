import type { Day } from '../../../kernel/day.ts'
import type { Tool } from '../model.ts'

/** A version that rounds can name: one that ships, or the authority's own. */
export interface ToolVersion {
  readonly name: string
  readonly tool: Tool
  /** Null for a tool that ships. */
  readonly published: Published | null
}

export interface Published {
  /** The version that it was written from. */
  readonly madeFrom: string | null
  readonly sha256: string
  readonly by: string
  readonly on: Day
}
