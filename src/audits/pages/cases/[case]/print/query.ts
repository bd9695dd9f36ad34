import { recordQuery } from '../../../../case/record/query.ts'

export const printQuery = recordQuery('audits.printCase')
