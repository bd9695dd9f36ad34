import type { Id } from '../../../../kernel/ids.ts'
import type { FollowUp } from '../model.ts'
import type { Escalation, Line } from './rules.ts'
import type { Unverified } from './unverified.ts'

/** What one follow-up asks for by now. */
export interface Plan {
  readonly followUp: FollowUp
  readonly line: Line
  readonly escalations: readonly Escalation[]
  /** Who does not see the child yet and has to. */
  readonly show: readonly Id<'person'>[]
  /** Who sees the child because of it and no longer needs to. */
  readonly hide: readonly Id<'person'>[]
  readonly isOverdue: boolean
  /** What was done and nobody has verified, as far as it has not been said yet. */
  readonly unverified: readonly Unverified[]
  /** It is overdue and nobody has been told so. */
  readonly isNewlyOverdue: boolean
}
