import type { Page } from '../../access/index.ts'
import { actionPage } from './actions/[action]/page.tsx'
import { movePage } from './actions/[action]/moves/[move]/page.tsx'
import { recordPage } from './actions/[action]/record/page.tsx'
import { newActionPage } from './actions/new/page.tsx'
import { actionsPage } from './actions/page.tsx'

export const pages: readonly Page[] = [actionsPage, newActionPage, actionPage, recordPage, movePage]
