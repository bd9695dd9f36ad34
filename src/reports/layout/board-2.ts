import { BOARD_1 } from './board-1.ts'
import type { Layout } from './model.ts'
import { moderation } from './moderation.ts'

/** The report as before, and what a second look at its audits changed. @source seed 1.0 to 6.4, domain.md judging a case */
export const BOARD_2: Layout = {
  ...BOARD_1,
  name: 'board-2',
  inside: BOARD_1.inside.map((section) =>
    section.number === 3 ? { ...section, paragraphs: [...section.paragraphs, moderation] } : section,
  ),
}
