import { recordQuery } from '../../../../case/record/query.ts'

export const confirmQuery = recordQuery('audits.readForConfirming')
