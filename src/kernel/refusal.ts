import { no, type No } from './result.ts'

/** One sentence for the user, and the field of the form that it belongs to when there is one. */
export interface Problem {
  readonly field: string | null
  readonly sentence: string
}

/**
 * An expected no. `invalid` is about what was typed, `forbidden` about who asks, `absent` hides whether the
 * thing exists, `conflict` says that somebody else was faster and carries what stands there now.
 */
export interface Refusal {
  readonly kind: 'invalid' | 'forbidden' | 'absent' | 'conflict'
  readonly problems: readonly Problem[]
}

export function invalid(sentence: string, field: string | null = null): No<Refusal> {
  return no({ kind: 'invalid', problems: [{ field, sentence }] })
}

export function invalidFields(problems: readonly Problem[]): No<Refusal> {
  return no({ kind: 'invalid', problems })
}

export function forbidden(sentence: string): No<Refusal> {
  return no({ kind: 'forbidden', problems: [{ field: null, sentence }] })
}

export function conflict(sentence: string): No<Refusal> {
  return no({ kind: 'conflict', problems: [{ field: null, sentence }] })
}

export const ABSENT: No<Refusal> = no({ kind: 'absent', problems: [] })
