import type { Table } from '../../../imports/index.ts'
import { careTables } from './care-lists.ts'
import { assessments, contacts, earlyHelp, referrals } from './early-lists.ts'
import { enquiries, inNeed, onPlan } from './protection-lists.ts'

/** The eleven lists of Ofsted's Annex A, each a sheet of one workbook. */
export const annexATables: readonly Table[] = [
  ...[contacts, earlyHelp, referrals, assessments, enquiries, inNeed, onPlan],
  ...careTables,
]
