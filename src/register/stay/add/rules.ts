import type { Day } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { invalid, type Refusal } from '../../../kernel/refusal.ts'
import { ok, type Result } from '../../../kernel/result.ts'
import { BY_HAND } from '../../../organisation/index.ts'
import type { NewStay, StayFacts } from '../../model.ts'
import { sayNamesakes, sayNotAfterToday } from '../../words.ts'

type Entered = Pick<StayFacts, 'strands' | 'riskLevel' | 'from' | 'reasonOn'>

/** A stay begins without an end. */
export function factsAtStart({ strands, riskLevel, from, reasonOn }: Entered): StayFacts {
  return { strands, riskLevel, from, until: null, reasonOn, reasonOff: null }
}

export interface StayIds {
  readonly id: Id<'stay'>
  readonly child: Id<'child'>
  readonly identity: Id<'identity'>
  readonly register: Id<'register'>
}

export function stayByHand({ id, child, identity, register }: StayIds, facts: StayFacts): NewStay {
  return { id, child, identity, register, source: BY_HAND, ...facts }
}

interface EnteredChild {
  readonly forename: string
  readonly surname: string
  readonly bornOn: Day | null
  readonly sex: string | null
  /** Ticked by somebody who was shown the namesakes. */
  readonly isAnother?: 'yes' | undefined
}

/** Whether the child may be added: nobody is born after today, and a namesake must be looked at first. */
export function decideChild(
  entered: EnteredChild,
  namesakes: number,
  today: Day,
): Result<EnteredChild, Refusal> {
  if (entered.bornOn !== null && entered.bornOn > today) return invalid(sayNotAfterToday(today), 'bornOn')
  if (namesakes > 0 && entered.isAnother !== 'yes') return invalid(sayNamesakes(namesakes), 'isAnother')
  return ok(entered)
}
