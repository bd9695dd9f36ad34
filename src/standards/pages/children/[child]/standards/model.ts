import type { DutyNow } from '../../../../judged-now.ts'
import type { Standard } from '../../../../model.ts'
import type { Relied } from '../../../../relied/model.ts'

/** A duty of this child, with what asks for it, what it rests on and what would clear it. */
export interface ChildDuty {
  readonly duty: DutyNow
  readonly standard: Standard
  readonly relied: readonly Relied[]
  readonly clearing: { readonly kind: string; readonly mayAttest: boolean } | null
}
