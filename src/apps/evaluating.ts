import type { Refusal } from '../kernel/refusal.ts'
import { ok, type Result } from '../kernel/result.ts'
import { beginEvaluation, renewRange } from '../standards/evaluation/commands.ts'
import { cutShares } from '../standards/shares/commands.ts'
import type { House } from './house.ts'

export interface Evaluated {
  readonly children: number
  /** Of how many of them the verdicts moved. */
  readonly moved: number
}

/**
 * Holds everybody against the standards here and now, and counts the list: what the jobs do by themselves. The jobs that
 * it asks for on the way find nothing left to change.
 */
export async function evaluateEverybody(
  { door, machine }: House,
  report: (done: number) => void = () => undefined,
): Promise<Result<Evaluated, Refusal>> {
  const counter = await machine('counter')
  const begun = await door.run(counter, beginEvaluation, {})
  if (!begun.ok) return begun
  let [children, moved] = [0, 0]
  for (const range of begun.value.ranges) {
    const renewed = await door.run(counter, renewRange, { ...range, evaluation: begun.value.evaluation })
    if (!renewed.ok) return renewed
    children += renewed.value.count
    moved += renewed.value.moved.length
    report(children)
  }
  const counted = await door.run(counter, cutShares, {})
  return counted.ok ? ok({ children, moved }) : counted
}
