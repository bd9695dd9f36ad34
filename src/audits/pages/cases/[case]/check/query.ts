import { recordQuery } from '../../../../case/record/query.ts'

export const checkQuery = recordQuery('audits.checkCase')
