import type { Download, Page } from '../../access/index.ts'
import { changesPage } from './reports/[report]/changes/page.tsx'
import { headerPage } from './reports/[report]/header/page.tsx'
import { issuePage } from './reports/[report]/issue/page.tsx'
import { commentsPage } from './reports/[report]/paragraphs/[paragraph]/comments/page.tsx'
import { paragraphPage } from './reports/[report]/paragraphs/[paragraph]/page.tsx'
import { findingPage } from './reports/[report]/findings/[finding]/page.tsx'
import { layoutPage } from './reports/layouts/[layout]/page.tsx'
import { sectionPage } from './reports/layouts/draft/[side]/[section]/page.tsx'
import { layoutDraftPage } from './reports/layouts/draft/page.tsx'
import { previewPage } from './reports/layouts/draft/preview/page.tsx'
import { layoutsPage } from './reports/layouts/page.tsx'
import { reportsPage } from './reports/page.tsx'
import { reportDownloads } from './rounds/[round]/report/downloads.ts'
import { reportPage } from './rounds/[round]/report/page.tsx'

export const pages: readonly Page[] = [
  reportsPage,
  reportPage,
  headerPage,
  changesPage,
  paragraphPage,
  commentsPage,
  ...[layoutsPage, layoutPage, layoutDraftPage, sectionPage, previewPage],
  issuePage,
  findingPage,
]

export const downloads: readonly Download[] = reportDownloads
