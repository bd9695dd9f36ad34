import {
  day,
  defineTable,
  filled,
  keepDecided,
  type KeptTable,
  optional,
  present,
  text,
  type Decision,
} from '../../imports/index.ts'
import { formatDay, type Day } from '../../kernel/day.ts'
import { renewSight } from '../sight/store.ts'
import { INVOLVEMENTS } from './specification.ts'
import { childrenOfSource, teamsOfSource, workersOfSource, type ChildOfSource } from './store.ts'
import { ENDS_BEFORE_START, NO_SUCH_CHILD, NO_SUCH_TEAM, NO_SUCH_WORKER } from './words.ts'

export const INVOLVED: KeptTable = {
  things: 'organisation.involvement',
  isOfChild: true,
  columns: {
    ...{ worker_id: 'worker', team_id: 'team', role: 'role' },
    ...{ starts_on: 'from', ends_on: 'until', change_reason: 'changeReason' },
  },
}

/** Who works with which child, from when until when (the first day without). */
export const involvements = defineTable({
  target: 'ssd_involvements',
  title: 'Involvements of workers',
  after: ['ssd_person', 'ssd_professionals', 'ssd_department'],
  specification: INVOLVEMENTS,
  columns: {
    id: filled(text, 'invo_involvements_id'),
    person: filled(text, 'invo_person_id'),
    worker: optional(text, 'invo_professional_id'),
    role: optional(text, 'invo_professional_role_id'),
    team: optional(text, 'invo_professional_team'),
    from: filled(day, 'invo_involvement_start_date'),
    until: present(day, 'invo_involvement_end_date'),
    changeReason: optional(text, 'invo_worker_change_reason'),
  },
  key: ({ id }) => id,
  check: ({ from, until }) =>
    until !== null && until < from ? { column: 'until', reason: ENDS_BEFORE_START } : null,
  begin: async (transaction, context) => {
    const teams = await teamsOfSource(transaction, context.source)
    const workers = await workersOfSource(transaction, context.source)
    return async (rows) => {
      const children = await childrenOfSource(
        transaction,
        context.source,
        rows.map(({ person }) => person),
      )
      return keepDecided(
        transaction,
        INVOLVED,
        context,
        rows.map((row) => decide(row, { children, teams, workers })),
      )
    }
  },
  finish: renewSight,
})

interface Row {
  readonly id: string
  readonly person: string
  readonly worker: string | null
  readonly role: string | null
  readonly team: string | null
  readonly from: Day
  readonly until: Day | null
  readonly changeReason: string | null
}

interface Known {
  readonly children: ReadonlyMap<string, ChildOfSource>
  readonly teams: ReadonlyMap<string, string>
  readonly workers: ReadonlyMap<string, string>
}

function decide(row: Row, { children, teams, workers }: Known): Decision {
  const of = children.get(row.person)
  if (of === undefined) return { problem: { column: 'person', reason: NO_SUCH_CHILD } }
  const worker = workers.get(row.worker ?? '') ?? null
  const team = teams.get(row.team ?? '') ?? null
  const days = [formatDay(row.from), row.until === null ? null : formatDay(row.until)]
  const cells = [worker, team, row.role, ...days, row.changeReason]
  return { said: { sourceKey: row.id, of, cells }, note: noteOn(row, worker, team) }
}

function noteOn(row: Row, worker: string | null, team: string | null) {
  if (row.worker !== null && worker === null) return { column: 'worker', reason: NO_SUCH_WORKER }
  return row.team !== null && team === null ? { column: 'team', reason: NO_SUCH_TEAM } : null
}
