import {
  defineTable,
  filled,
  keepDecided,
  type KeptTable,
  optional,
  text,
  type Decision,
} from '../../imports/index.ts'
import { renewSight } from '../sight/store.ts'
import { PROFESSIONALS } from './specification.ts'
import { teamsOfSource } from './store.ts'
import { NO_SUCH_TEAM } from './words.ts'

const WORKERS: KeptTable = {
  things: 'organisation.worker',
  isOfChild: false,
  columns: { name: 'name', job_title: 'jobTitle', team_id: 'department' },
}

/** Workers, each in the team that the source names by its id or its name. */
export const professionals = defineTable({
  target: 'ssd_professionals',
  title: 'Workers',
  after: ['ssd_department'],
  specification: PROFESSIONALS,
  columns: {
    id: filled(text, 'prof_professional_id'),
    name: filled(text, 'prof_professional_name'),
    jobTitle: optional(text, 'prof_professional_job_title'),
    department: optional(text, 'prof_professional_department'),
  },
  key: ({ id }) => id,
  begin: async (transaction, context) => {
    const teams = await teamsOfSource(transaction, context.source)
    return (rows) =>
      keepDecided(
        transaction,
        WORKERS,
        context,
        rows.map((row) => decide(row, teams)),
      )
  },
  finish: renewSight,
})

interface Row {
  readonly id: string
  readonly name: string
  readonly jobTitle: string | null
  readonly department: string | null
}

function decide({ id, name, jobTitle, department }: Row, teams: ReadonlyMap<string, string>): Decision {
  const team = teams.get(department ?? '') ?? null
  const isLost = department !== null && team === null
  const note = isLost ? { column: 'department', reason: NO_SUCH_TEAM } : null
  return { said: { sourceKey: id, cells: [name, jobTitle, team] }, note }
}
