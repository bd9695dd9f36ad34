import type { Download, Page } from '../../access/index.ts'
import { attestKindPage } from './children/[child]/attest/[kind]/page.tsx'
import { attestPage } from './children/[child]/attest/page.tsx'
import { entriesPage } from './children/[child]/entries/page.tsx'
import { childPage } from './children/[child]/page.tsx'
import { qualityRowsFile, qualityRowsPage } from './data-quality/[problem]/page.tsx'
import { qualityPage } from './data-quality/page.tsx'
import { feedsOfSourcePage } from './feeds/[source]/page.tsx'
import { feedsPage } from './feeds/page.tsx'
import { correctEntryPage } from './entries/[entry]/correct/page.tsx'
import { entryPage } from './entries/[entry]/page.tsx'
import { restoreEntryPage } from './entries/[entry]/restore/page.tsx'
import { withdrawEntryPage } from './entries/[entry]/withdraw/page.tsx'

export const pages: readonly Page[] = [
  ...[childPage, entriesPage, attestPage, attestKindPage],
  ...[entryPage, correctEntryPage, withdrawEntryPage, restoreEntryPage],
  ...[qualityPage, qualityRowsPage, feedsPage, feedsOfSourcePage],
]

export const downloads: readonly Download[] = [qualityRowsFile]
