import type { Table } from '../../../imports/index.ts'
import { assessments } from './assessments.ts'
import { initialConferences, reviewConferences } from './conferences.ts'
import { assessmentFactors } from './factors.ts'
import { lookedAfterEpisodes } from './looked-after.ts'
import { carePlans, contacts } from './others.ts'
import { lookedAfterReviews, placements } from './placements.ts'
import { enquiries } from './section47.ts'
import { statuses } from './statuses.ts'
import { visits } from './visits.ts'
import { withoutEvidence } from './without-evidence.ts'

/** The tables of the Standard Safeguarding Dataset that say what was done for a child, and what the child was. */
export const ssdTables: readonly Table[] = [
  ...[...statuses, lookedAfterEpisodes, placements],
  ...[...visits, assessments, assessmentFactors, enquiries, initialConferences, reviewConferences],
  ...[lookedAfterReviews, carePlans, contacts, ...withoutEvidence],
]
