import { inWords } from './analysis.ts'
import { BOARD_3 } from './board-3.ts'
import type { Layout } from './model.ts'
import * as figures from './public-figures.ts'
import { whyNoFigures } from './update.ts'

/** The report as before, and for the public the figures that point to nobody. @source domain.md disclosure */
export const BOARD_4: Layout = {
  ...BOARD_3,
  ...{ name: 'board-4', tellsPublicFigures: true },
  public: BOARD_3.public.map((section) => {
    const { number, paragraphs } = section
    if (number === 3) {
      const others = paragraphs.filter((write) => write !== whyNoFigures)
      const told = [figures.publicSize, figures.publicGrades, figures.publicSafeguarded]
      return { ...section, paragraphs: [...others, ...told] }
    }
    if (number === 4) return { ...section, paragraphs: [...paragraphs, figures.publicTopics] }
    if (number !== 5) return section
    const others = paragraphs.filter((write) => write !== inWords)
    const told = [figures.publicInWords, figures.publicIntervals, figures.publicComparison]
    return { ...section, paragraphs: [...told, ...others] }
  }),
}
