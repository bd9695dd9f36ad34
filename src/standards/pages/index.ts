import type { Page } from '../../access/index.ts'
import { lineOfSightPage } from './children/[child]/line-of-sight/page.tsx'

export const pages: readonly Page[] = [lineOfSightPage]
