import type { Download, Page } from '../../access/index.ts'
import type { Importing } from '../commands.ts'
import { filePage, problemsFile, rowsFile } from './imports/[file]/page.tsx'
import { deliveryPage } from './imports/deliveries/[delivery]/page.tsx'
import { fileToMatchPage } from './imports/match/[file]/page.tsx'
import { matchPage } from './imports/match/page.tsx'
import { importsPage } from './imports/page.tsx'
import { purgePage } from './imports/purge/page.tsx'
import { withdrawalsPage } from './imports/withdrawals/page.tsx'
import { templateDownloads } from './imports/template/downloads.ts'

/** The pages and downloads of the imports, for the tables that the rooms declared. */
export function importsFaces(importing: Importing): {
  readonly pages: readonly Page[]
  readonly downloads: readonly Download[]
} {
  const own = importing.tables.find(({ template }) => template !== undefined)
  const always = [
    ...[importsPage(importing), deliveryPage(importing), filePage, matchPage(importing)],
    ...[purgePage(importing), withdrawalsPage],
  ]
  return {
    pages: own ? [...always, fileToMatchPage(importing, own)] : always,
    downloads: [problemsFile, rowsFile(importing), ...(own ? templateDownloads(own) : [])],
  }
}
