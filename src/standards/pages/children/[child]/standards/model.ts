import type { Day } from '../../../../../kernel/day.ts'
import type { Id } from '../../../../../kernel/ids.ts'
import type { DutyNow } from '../../../../judged-now.ts'
import type { Standard } from '../../../../model.ts'

/** An entry or a missing episode that a verdict rests on. */
export interface Relied {
  readonly id: Id<'entry'>
  readonly kind: string
  readonly on: Day
}

/** A duty of this child, with what asks for it, what it rests on and what would clear it. */
export interface ChildDuty {
  readonly duty: DutyNow
  readonly standard: Standard
  readonly relied: readonly Relied[]
  readonly clearing: { readonly kind: string; readonly mayAttest: boolean } | null
}
