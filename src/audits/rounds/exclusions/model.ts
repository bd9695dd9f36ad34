import type { Id } from '../../../kernel/ids.ts'

/** A child left out of a round by hand, and why: a code for the frame file, and the reason in a person's words. */
export interface Exclusion {
  readonly id: Id<'exclusion'>
  readonly child: Id<'child'>
  readonly code: string
  readonly reason: string
}

/** A child who does not stand among those who can be drawn, whoever or whatever left the child out. */
export type LeftOut = Pick<Exclusion, 'child' | 'code' | 'reason'>
