import type { Download, Page } from '../../access/index.ts'
import { changesPage } from './reports/[report]/changes/page.tsx'
import { headerPage } from './reports/[report]/header/page.tsx'
import { issuePage } from './reports/[report]/issue/page.tsx'
import { paragraphPage } from './reports/[report]/paragraphs/[paragraph]/page.tsx'
import { reportsPage } from './reports/page.tsx'
import { reportDownloads } from './rounds/[round]/report/downloads.ts'
import { reportPage } from './rounds/[round]/report/page.tsx'

export const pages: readonly Page[] = [
  reportsPage,
  reportPage,
  headerPage,
  changesPage,
  paragraphPage,
  issuePage,
]

export const downloads: readonly Download[] = reportDownloads
