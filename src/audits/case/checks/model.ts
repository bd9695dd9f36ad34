import type { Day } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { Version } from '../settle.ts'

export const CHECK_VERDICTS = ['confirmed', 'disputed'] as const
export type CheckVerdict = (typeof CHECK_VERDICTS)[number]

/** What an auditor found of one fact of the evidence: the file says so, or something else. The newest stands. */
export interface FactCheck {
  readonly id: Id<'factCheck'>
  readonly topic: string
  /** The fact: an entry, a missing episode or a stay. */
  readonly fact: string
  readonly kind: string
  readonly on: Day
  readonly verdict: CheckVerdict
  /** What the file says instead. */
  readonly fileSays: string | null
  readonly by: string
  readonly at: Instant
}

/** What a form says of one fact, and which check stood there when the form was made. */
export interface TypedCheck {
  readonly fact: string
  readonly seen: string | null
  readonly verdict: CheckVerdict | null
  readonly fileSays: string | null
}

export function wordsOfCheck({
  verdict,
  fileSays,
}: Pick<TypedCheck, 'verdict' | 'fileSays'>): Version['words'] {
  return [verdict, fileSays]
}
