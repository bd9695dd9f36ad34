import { layoutName, type Layout } from './model.ts'
import { LAYOUTS } from './shipped.ts'

/** The layout of that name among those that ship; null where there is none. */
export function shippedLayout(name: string): Layout | null {
  return LAYOUTS.find((layout) => layoutName(layout) === name) ?? null
}

export { LAYOUTS } from './shipped.ts'
export { checkLayout, layoutText, parseLayout } from './parse.ts'
export { tellsPublicFigures, WRITERS, writerNamed } from './registry.ts'
export { titleOf, writtenIn } from './written.ts'
export { isSide, layoutName, SIDES } from './model.ts'
export type { Layout, PlannedParagraph, SectionLayout, Side, Writer, Written } from './model.ts'
