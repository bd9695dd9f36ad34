import type { ChildFacts, Standard } from '../../../src/standards/index.ts'
import { attribute } from './attribute.ts'
import { cadence } from './cadence.ts'
import { current } from './current.ts'
import type { Asked, PlainDuty } from './facts.ts'
import { present } from './present.ts'
import { ruleOn, timesOf, type Time } from './times.ts'
import { uplift } from './uplift.ts'
import { within } from './within.ts'

/** Every duty that the standard asks of the child, judged the slow way: day by day, entry by entry. */
export function slowDuties(child: ChildFacts, standard: Standard, asked: Asked): PlainDuty[] {
  return timesOf(child, standard, asked).flatMap((time) => dutiesIn(child, time, standard, asked))
}

function dutiesIn(child: ChildFacts, time: Time, standard: Standard, asked: Asked): PlainDuty[] {
  const rule = ruleOn(standard, time.from)
  const onDay = (day: number) => ruleOn(standard, day)
  if (rule.shape === 'present') return present(child, time, rule, asked)
  if (rule.shape === 'within') return within(child, time, onDay, asked, rule)
  if (rule.shape === 'cadence') return cadence(child, time, onDay, asked)
  if (rule.shape === 'current') return current(child, time, rule, asked)
  if (rule.shape === 'uplift') return uplift(child, time, rule, asked)
  return attribute(child, time, rule, asked)
}

export { together } from './facts.ts'
export type { Asked, PlainDuty, Verdict } from './facts.ts'
