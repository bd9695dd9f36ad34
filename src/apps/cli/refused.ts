import type { Refusal } from '../../kernel/refusal.ts'
import type { Result } from '../../kernel/result.ts'

/** An expected no on the command line: its message is what the user reads; the status is 1. */
export class Refused extends Error {
  override readonly name = 'Refused'
}

/** The code by which the system names a fault, like `EACCES`; null when it has none. */
export function codeOf(fault: unknown): string | null {
  return fault instanceof Error && 'code' in fault ? String(fault.code) : null
}

const ABSENT = 'There is no such thing here, or it is not one that you need for your work.'

/** The value, or the refusal's sentences as what the command says. */
export function expectDone<Value>(outcome: Result<Value, Refusal>): Value {
  if (outcome.ok) return outcome.value
  const sentences = outcome.problem.problems.map(({ sentence }) => sentence)
  throw new Refused(sentences.length > 0 ? sentences.join('\n') : ABSENT)
}
