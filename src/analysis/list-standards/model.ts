import type { Id } from '../../kernel/ids.ts'
import type { Verdict } from '../../standards/index.ts'

export interface NamedStandard {
  readonly code: string
  readonly name: string
  readonly clause: string
  /** It informs and is never red. */
  readonly isInformation: boolean
}

/** How each child who could have been drawn stood over the period examined, as known when the list was frozen. */
export interface FoundStandards {
  /** The day as at which they were judged. */
  readonly asAt: string
  /** Null where what is known now was looked at. */
  readonly knownOn: string | null
  readonly standards: readonly NamedStandard[]
  /** By child and standard; what asked nothing of a child is not there. */
  readonly verdicts: ReadonlyMap<Id<'child'>, ReadonlyMap<string, Verdict>>
}

/** Children for whom a standard was met, of those that could be judged, and beside them those of whom nobody can tell. */
export interface MetShare {
  readonly met: number
  readonly of: number
  readonly cannotTell: number
}

export interface TeamShare extends MetShare {
  readonly team: string
}

export interface StandardOnList extends NamedStandard, MetShare {
  /** Teams with enough children who can be judged, in the order of the alphabet. */
  readonly teams: readonly TeamShare[]
}

/** The standards of a round's tool on its whole list, and not on the sample. */
export interface ListStandards extends Pick<FoundStandards, 'asAt' | 'knownOn'> {
  readonly listCount: number
  readonly standards: readonly StandardOnList[]
}
