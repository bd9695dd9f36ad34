import type { Download, Page } from '../../access/index.ts'
import { lineOfSightPage } from './children/[child]/line-of-sight/page.tsx'
import { standardsOfChildPage } from './children/[child]/standards/page.tsx'
import { mondayPage } from './monday/page.tsx'
import { changePage } from './procedures/[standard]/change/page.tsx'
import { standardPage } from './procedures/[standard]/page.tsx'
import { withdrawVersionPage } from './procedures/[standard]/versions/[version]/withdraw/page.tsx'
import { proceduresPage } from './procedures/page.tsx'

import { attestOfTeamPage } from './teams/[team]/attest/[kind]/page.tsx'
import { takeAwayOfTeamPage } from './teams/[team]/entries/[teamEntry]/take-away/page.tsx'
import { teamPage } from './teams/[team]/page.tsx'
import { listStandardsCsv, listStandardsPage } from './register/[register]/standards/page.tsx'

export const downloads: readonly Download[] = [listStandardsCsv]

export const pages: readonly Page[] = [
  standardsOfChildPage,
  lineOfSightPage,
  listStandardsPage,
  mondayPage,
  proceduresPage,
  standardPage,
  changePage,
  withdrawVersionPage,
  teamPage,
  attestOfTeamPage,
  takeAwayOfTeamPage,
]
