import type { Page } from '../../access/index.ts'
import { absencesPage } from './absences/page.tsx'
import { ownAbsencesPage } from './account/absences/page.tsx'
import { ownRelationshipsPage } from './account/relationships/page.tsx'
import { caseSystemPage } from './case-system/page.tsx'
import { closePage } from './people/[person]/close/page.tsx'
import { deputiesPage } from './people/[person]/deputies/page.tsx'
import { personPage } from './people/[person]/page.tsx'
import { relationshipsPage } from './people/[person]/relationships/page.tsx'
import { rolesPage } from './people/[person]/roles/page.tsx'
import { workerLinkPage } from './people/[person]/worker/page.tsx'

export const pages: readonly Page[] = [
  ...[personPage, rolesPage, deputiesPage, workerLinkPage, relationshipsPage, closePage],
  ...[ownRelationshipsPage, ownAbsencesPage, absencesPage],
  caseSystemPage,
]
