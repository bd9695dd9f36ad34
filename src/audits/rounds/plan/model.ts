import type { Round } from '../model.ts'

/** What a person decides of a round before its list is frozen. */
export type Plan = Pick<
  Round,
  | ('theme' | 'register' | 'tool' | 'month' | 'asAt' | 'period' | 'size' | 'strata' | 'howDrawn')
  | ('dueOn' | 'planned' | 'repeatMonths' | 'leaveOut')
  | 'secondLook'
>
