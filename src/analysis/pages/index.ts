import type { Download, Page } from '../../access/index.ts'
import { casesBehindPage } from './rounds/[round]/results/cases/page.tsx'
import { resultsDownload } from './rounds/[round]/results/download.ts'
import { resultsPage } from './rounds/[round]/results/page.tsx'

export const pages: readonly Page[] = [resultsPage, casesBehindPage]

export const downloads: readonly Download[] = [resultsDownload]
