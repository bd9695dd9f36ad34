import { literalDay, type Day } from '../kernel/day.ts'
import type { Plan } from './model.ts'

/** The sizes that have a name: one authority's list, its children in need, and those of England. */
export const SIZES = {
  list: { children: 30, listed: 30 },
  caseload: { children: 2500, listed: 250 },
  england: { children: 400_000, listed: 40_000 },
} as const

export type Size = keyof typeof SIZES

/** A fixed day, so that a seed alone says what the files hold. */
export const USUAL_DAY: Day = literalDay('2026-03-31')
export const USUAL_SEED = 1

/** The plan for an authority of a size that has a name. */
export function planOfSize(size: Size, more: Partial<Plan> = {}): Plan {
  return planFor(SIZES[size].children, { ...SIZES[size], ...more })
}

/** The plan for an authority with so many children in need, one in ten of whom is or was on the register. */
export function planFor(children: number, more: Partial<Plan> = {}): Plan {
  const listed = Math.max(1, Math.round(children / 10))
  return {
    seed: USUAL_SEED,
    asAt: USUAL_DAY,
    hasPlanted: true,
    hasMalformed: false,
    children,
    listed,
    ...more,
  }
}
