import type { Page } from '../../access/index.ts'
import { lineOfSightPage } from './children/[child]/line-of-sight/page.tsx'
import { standardsOfChildPage } from './children/[child]/standards/page.tsx'
import { mondayPage } from './monday/page.tsx'

export const pages: readonly Page[] = [standardsOfChildPage, lineOfSightPage, mondayPage]
