import { formatDay, type Day } from '../../kernel/day.ts'
import type { Register } from '../model.ts'
import type { ListedChild } from './model.ts'

/** The list as `register list` and the API give it out: no name and no id of a source, the reference is our own. */
export interface ListDocument {
  readonly register: string
  readonly asAt: string
  readonly count: number
  readonly children: readonly ListedChildDocument[]
}

export interface ListedChildDocument {
  readonly reference: string
  readonly strands: readonly string[]
  readonly riskLevel: string | null
  readonly from: string
  /** The first day off the list; null while the child is on it. */
  readonly until: string | null
  readonly team: string | null
  /** Null where nobody can tell. */
  readonly openToSocialCare: boolean | null
}

export function listDocument(register: Register, asAt: Day, list: readonly ListedChild[]): ListDocument {
  // Not by name: the order would say something about who is who.
  const children = list.map(listedChildDocument).sort((a, b) => (a.reference < b.reference ? -1 : 1))
  return { register: register.code, asAt: formatDay(asAt), count: list.length, children }
}

const IS_OPEN = { yes: true, no: false, cannotTell: null } as const

function listedChildDocument({ child, socialCare, ...stay }: ListedChild): ListedChildDocument {
  return {
    reference: child,
    strands: stay.strands,
    riskLevel: stay.riskLevel,
    from: formatDay(stay.from),
    until: stay.until === null ? null : formatDay(stay.until),
    team: socialCare.team?.name ?? null,
    openToSocialCare: IS_OPEN[socialCare.isOpen],
  }
}
