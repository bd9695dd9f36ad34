import type { Id } from '../../kernel/ids.ts'
import type { Period } from '../../kernel/period.ts'

export interface TeamOfChild {
  readonly id: Id<'team'>
  readonly name: string
  /** The agency or service that the team belongs to. */
  readonly agency: string | null
}

export interface WorkerOfChild {
  readonly id: Id<'worker'>
  readonly name: string
}

/** What somebody is to a child, in the source's code and the authority's words. */
export interface InvolvementRole {
  readonly code: string
  readonly meaning: string
  /** Whether a child with such a worker is open to social care; null when nobody has said. */
  readonly isOpenToSocialCare: boolean | null
}

/** A worker's time with a child. */
export interface Involvement extends Period {
  readonly id: Id<'involvement'>
  readonly child: Id<'child'>
  readonly role: InvolvementRole | null
  readonly team: TeamOfChild | null
  readonly worker: WorkerOfChild | null
  readonly changeReason: string | null
}

/** Whether the child is open to social care on a day, and who works with the child then. */
export interface SocialCare {
  readonly isOpen: 'yes' | 'no' | 'cannotTell'
  readonly team: TeamOfChild | null
  readonly worker: WorkerOfChild | null
}
