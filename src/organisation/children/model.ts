import type { Day } from '../../kernel/day.ts'
import type { Id } from '../../kernel/ids.ts'

/** What is known of a child; a blank in the source is null and never a guess. */
export interface KnownChild {
  readonly child: Id<'child'>
  readonly forename: string | null
  readonly surname: string | null
  readonly sex: string | null
  readonly ethnicity: string | null
  readonly bornOn: Day | null
  readonly diedOn: Day | null
}

/** A source that knows the child; its own id of the child stays out of sight. */
export interface Identity {
  readonly id: Id<'identity'>
  readonly source: string
  readonly sourceKey: string
}

/** The name as it is read, or what to say where the sources give none. */
export function nameOf({ forename, surname }: Pick<KnownChild, 'forename' | 'surname'>): string {
  return [forename, surname].filter(Boolean).join(' ') || 'Name not recorded'
}
