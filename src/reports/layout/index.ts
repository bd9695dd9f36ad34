import { BOARD_1 } from './board-1.ts'
import { BOARD_2 } from './board-2.ts'
import { BOARD_3 } from './board-3.ts'
import { BOARD_4 } from './board-4.ts'
import type { Layout } from './model.ts'

/** Every layout that a report was ever drafted in; the first is the one for new reports. */
export const LAYOUTS: readonly [Layout, ...Layout[]] = [BOARD_4, BOARD_3, BOARD_2, BOARD_1]

export function layoutNamed(name: string): Layout {
  const found = LAYOUTS.find((layout) => layout.name === name)
  if (found === undefined) throw new RangeError(`No layout of that name: ${name}`)
  return found
}

export type { Layout, SectionLayout, Writer, Written } from './model.ts'
