import { defineTable, filled, keepDecided, type KeptTable, optional, text } from '../../imports/index.ts'
import { DEPARTMENT } from './specification.ts'

const TEAMS: KeptTable = {
  things: 'organisation.team',
  isOfChild: false,
  columns: { name: 'name', service_key: 'serviceKey', service_name: 'serviceName' },
}

/** Teams, each with the service or agency above it. */
export const departments = defineTable({
  target: 'ssd_department',
  title: 'Teams',
  after: [],
  specification: DEPARTMENT,
  columns: {
    id: filled(text, 'dept_team_id'),
    name: filled(text, 'dept_team_name'),
    serviceKey: optional(text, 'dept_team_parent_id'),
    serviceName: optional(text, 'dept_team_parent_name'),
  },
  key: ({ id }) => id,
  begin: async (transaction, context) => (rows) => {
    const decisions = rows.map(({ id, name, serviceKey, serviceName }) => ({
      said: { sourceKey: id, cells: [name, serviceKey, serviceName] },
      note: null,
    }))
    return keepDecided(transaction, TEAMS, context, decisions)
  },
})
