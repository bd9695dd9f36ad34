import type { Page } from '../../../access/index.ts'
import { allocatePage } from './[round]/allocate/page.tsx'
import { cancelPage } from './[round]/cancel/page.tsx'
import { replacePage } from './[round]/cases/[case]/replace/page.tsx'
import { closePage } from './[round]/close/page.tsx'
import { datesPage } from './[round]/dates/page.tsx'
import { excludePage } from './[round]/exclude/page.tsx'
import { chooseModeratorPage } from './[round]/moderation/[case]/page.tsx'
import { roundModerationPage } from './[round]/moderation/page.tsx'
import { redrawPage } from './[round]/redraw/page.tsx'

/** The pages that change who is in a round, who audits it, and how it ends. */
export const morePages: readonly Page[] = [
  ...[excludePage, allocatePage, replacePage],
  ...[redrawPage, cancelPage, closePage, datesPage],
  ...[roundModerationPage, chooseModeratorPage],
]
