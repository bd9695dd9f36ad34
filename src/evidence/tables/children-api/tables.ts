import type { Table } from '../../../imports/index.ts'
import { childrenApi } from '../../../organisation/index.ts'
import { tableWithoutEvidence } from '../without-evidence.ts'
import { apiAssessments, apiEnquiries } from './entries.ts'
import { apiStatuses } from './statuses.ts'

/** What a payload of the children's social care API says; it knows no visit, no missing episode, no review, no team. */
export const childrenApiTables: readonly Table[] = [
  ...[...apiStatuses, apiAssessments, apiEnquiries],
  tableWithoutEvidence(
    'csc_api_sdq_assessments',
    'Strengths and difficulties questionnaires (social care API)',
    ['la_child_id', 'score', 'date'],
    childrenApi('sdq_assessments', 'la_child_id date score'),
  ),
]
