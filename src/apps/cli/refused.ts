import type { Refusal } from '../../kernel/refusal.ts'
import type { Result } from '../../kernel/result.ts'
import { DatabaseFault } from '../../platform/database/connection.ts'
import { ServerFault } from '../../platform/server/index.ts'

/** An expected no on the command line: its message is what the user reads; the status is 1. */
export class Refused extends Error {
  override readonly name = 'Refused'
}

/** The code by which the system names a fault, like `EACCES`; null when it has none. */
export function codeOf(fault: unknown): string | null {
  return fault instanceof Error && 'code' in fault ? String(fault.code) : null
}

/** Whether the message of a fault is a sentence of ours, to be shown as it is. */
export function isSaid(fault: unknown): fault is Error {
  return fault instanceof Refused || fault instanceof DatabaseFault || fault instanceof ServerFault
}

/** What kind of fault it is, and never its message, which may quote a record. */
export function kindOf(fault: unknown): string {
  const kind = fault instanceof Error ? fault.constructor.name : typeof fault
  const code = codeOf(fault)
  return code !== null && /^\w{2,40}$/.test(code) ? `${kind} ${code}` : kind
}

export const NOTHING_HERE = 'There is no such thing here, or it is not one that you need for your work.'

/** What is asked for is not there for who asks: whoever knows who that is says what to do. */
export class Absent extends Refused {}

/** The value, or the refusal's sentences as what the command says. */
export function expectDone<Value>(outcome: Result<Value, Refusal>): Value {
  if (outcome.ok) return outcome.value
  const sentences = outcome.problem.problems.map(({ sentence }) => sentence)
  throw sentences.length > 0 ? new Refused(sentences.join('\n')) : new Absent(NOTHING_HERE)
}
