import type { Page } from '../../access/index.ts'
import { actionPage } from './actions/[action]/page.tsx'
import { exposurePage } from './actions/[action]/exposure/[round]/page.tsx'
import { furtherPage } from './actions/[action]/further/page.tsx'
import { takeBackPage } from './actions/[action]/measures/[measure]/take-back/page.tsx'
import { newMeasurePage } from './actions/[action]/measures/new/page.tsx'
import { movePage } from './actions/[action]/moves/[move]/page.tsx'
import { recordPage } from './actions/[action]/record/page.tsx'
import { newActionPage } from './actions/new/page.tsx'
import { actionsPage } from './actions/page.tsx'

export const pages: readonly Page[] = [
  ...[actionsPage, newActionPage, actionPage, recordPage, movePage],
  ...[furtherPage, newMeasurePage, takeBackPage, exposurePage],
]
