import { recordQuery } from '../../../../case/record/query.ts'

export const actionsQuery = recordQuery('audits.seeCaseActions')
