import type { FormInput, Next } from '../../../access/index.ts'

/** Back to the round, where the notice says what was done. */
export function backToRound(notice: string) {
  return (_done: unknown, { round }: FormInput): Next => ({ to: `/rounds/${String(round)}`, notice })
}
