import type { Page } from '../../access/index.ts'
import { lineOfSightPage } from './children/[child]/line-of-sight/page.tsx'
import { standardsOfChildPage } from './children/[child]/standards/page.tsx'
import { mondayPage } from './monday/page.tsx'
import { changePage } from './procedures/[standard]/change/page.tsx'
import { standardPage } from './procedures/[standard]/page.tsx'
import { withdrawVersionPage } from './procedures/[standard]/versions/[version]/withdraw/page.tsx'
import { proceduresPage } from './procedures/page.tsx'

export const pages: readonly Page[] = [
  standardsOfChildPage,
  lineOfSightPage,
  mondayPage,
  proceduresPage,
  standardPage,
  changePage,
  withdrawVersionPage,
]
