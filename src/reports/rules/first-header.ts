import { sayRound, type Figures } from '../../analysis/index.ts'
import type { Words } from '../../kernel/words.ts'
import type { Header } from '../model.ts'

/** The header of a round's first report: what is known of it before anybody has filled it in. */
export function firstHeader(figures: Figures, words: Words): Header {
  return {
    board: words.board.one,
    title: `Themed audit: ${figures.theme} – ${sayRound(figures)}`,
    ...{ meetingOn: null, reportMonth: null, preparedBy: null, presentedBy: null, earlierReportMonth: null },
  }
}
