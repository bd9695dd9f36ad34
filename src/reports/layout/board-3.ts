import { BOARD_2 } from './board-2.ts'
import type { Layout } from './model.ts'
import { record } from './record.ts'

/** The report as before, and in its analysis how far the record bore out the files. @source domain.md judging a case */
export const BOARD_3: Layout = {
  ...BOARD_2,
  name: 'board-3',
  inside: BOARD_2.inside.map((section) => {
    if (section.number !== 5) return section
    const { paragraphs } = section
    return { ...section, paragraphs: [...paragraphs.slice(0, -1), record, ...paragraphs.slice(-1)] }
  }),
}
