import {
  code,
  defineTable,
  filled,
  keepDecided,
  type KeptTable,
  optional,
  present,
  text,
  when,
  type Decision,
  type When,
} from '../../imports/index.ts'
import {
  childrenKnownTo,
  ENDS_BEFORE_START,
  NO_SUCH_CHILD,
  type ChildOfSource,
} from '../../organisation/index.ts'
import { readingsOf } from '../readings/store.ts'
import { readAnswer, type Readings } from '../readings/rules.ts'
import { linkEpisodes } from '../interviews/store.ts'
import { batchOf, cellsOfWhen } from './parts.ts'
import { MISSING } from './specification.ts'

export const EPISODES: KeptTable = {
  things: 'evidence.missing_episode',
  isOfChild: true,
  columns: {
    ...{ kind: 'kind', starts_on: 'starts', starts_at: 'starts', ends_on: 'ends', ends_at: 'ends' },
    ...{ interview_offered: 'offered', interview_accepted: 'accepted' },
    ...{ source_kind: 'kind', source_offered: 'offered', source_accepted: 'accepted' },
  },
}

/** `A` is away without permission, whereabouts known; `Absent` is what some systems call the same. */
const KINDS = { M: 'missing', Missing: 'missing', A: 'away', Away: 'away', Absent: 'away' } as const

/** Missing episodes, with what the source says of the return interview; accepted is not held. */
export const missingEpisodes = defineTable({
  target: 'ssd_missing',
  title: 'Missing episodes',
  after: ['ssd_person'],
  specification: MISSING,
  columns: {
    id: filled(text, 'miss_table_id'),
    person: filled(text, 'miss_person_id', 'miss_la_person_id'),
    starts: filled(when, 'miss_missing_episode_start_date', 'miss_mis_epi_start'),
    kind: optional(text, 'miss_missing_episode_type', 'miss_mis_epi_type'),
    ends: present(when, 'miss_missing_episode_end_date', 'miss_mis_epi_end'),
    offered: optional(text, 'miss_missing_rhi_offered', 'miss_mis_epi_rhi_offered'),
    accepted: optional(text, 'miss_missing_rhi_accepted', 'miss_mis_epi_rhi_accepted'),
  },
  key: ({ id }) => id,
  check: ({ starts, ends }) =>
    endsBefore(starts, ends) ? { column: 'ends', reason: ENDS_BEFORE_START } : null,
  isDecidedRowByRow: true,
  begin: async (transaction, context) => {
    const childrenOf = childrenKnownTo(transaction, context.source)
    const readings = await readingsOf(transaction, context.source)
    return async (rows) => {
      const children = await childrenOf(rows.map(({ person }) => person))
      const verdicts = await keepDecided(
        transaction,
        EPISODES,
        context,
        rows.map((row) => decide(row, children, readings)),
      )
      const episodes = rows.map(({ id }) => id)
      await linkEpisodes(transaction, batchOf(context), episodes)
      return verdicts
    }
  },
})

interface Row {
  readonly id: string
  readonly person: string
  readonly starts: When
  readonly kind: string | null
  readonly ends: When | null
  readonly offered: string | null
  readonly accepted: string | null
}

const readKind = code<'missing' | 'away'>(KINDS)

function decide(row: Row, children: ReadonlyMap<string, ChildOfSource>, readings: Readings): Decision {
  const of = children.get(row.person)
  if (of === undefined) return { problem: { column: 'person', reason: NO_SUCH_CHILD } }
  const kind = row.kind === null ? null : readKind(row.kind)
  if (kind?.ok === false) return { problem: { column: 'kind', reason: kind.problem } }
  const offered = readAnswer(row.offered, readings, 'offered')
  if (!offered.ok) return { problem: { column: 'offered', reason: offered.problem } }
  const accepted = readAnswer(row.accepted, readings, 'accepted')
  if (!accepted.ok) return { problem: { column: 'accepted', reason: accepted.problem } }
  const times = [...cellsOfWhen(row.starts), ...cellsOfWhen(row.ends)]
  const answers = [offered.value, accepted.value, row.kind, row.offered, row.accepted]
  return {
    said: { sourceKey: row.id, of, cells: [kind?.value ?? 'notRecorded', ...times, ...answers] },
    note: null,
  }
}

function endsBefore(starts: When, ends: When | null): boolean {
  if (ends === null) return false
  const haveTimes = starts.at !== null && ends.at !== null
  return haveTimes ? Number(ends.at) < Number(starts.at) : ends.day < starts.day
}
