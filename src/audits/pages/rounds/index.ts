import type { Download, Page } from '../../../access/index.ts'
import { replaceablePage } from './[round]/cases/page.tsx'
import { drawPage } from './[round]/draw/page.tsx'
import { editRoundPage } from './[round]/edit/page.tsx'
import { frameDownload, framePage } from './[round]/frame/page.tsx'
import { freezePage } from './[round]/freeze/page.tsx'
import { noncePage } from './[round]/nonce/page.tsx'
import { openCasesPage } from './[round]/open/page.tsx'
import { roundPage } from './[round]/page.tsx'
import { recipeDownload } from './[round]/recipe/download.ts'
import { revealPage } from './[round]/reveal/page.tsx'
import { verifyPage } from './[round]/verify/page.tsx'
import { morePages } from './more.ts'
import { newRoundPage } from './new/page.tsx'
import { roundsPage } from './page.tsx'

export const roundPages: readonly Page[] = [
  ...[roundsPage, newRoundPage, roundPage, editRoundPage, freezePage, noncePage, revealPage, drawPage],
  ...[openCasesPage, verifyPage, framePage, replaceablePage],
  ...morePages,
]

export const roundDownloads: readonly Download[] = [frameDownload, recipeDownload]
