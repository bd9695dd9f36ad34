import {
  code,
  defineTable,
  filled,
  keepDecided,
  type KeptTable,
  optional,
  pairs,
  text,
  when,
  type Decision,
  type RowVerdict,
  type When,
} from '../../imports/index.ts'
import {
  childrenKnownTo,
  NO_SUCH_CHILD,
  NO_SUCH_WORKER,
  workersOfSource,
  type ChildOfSource,
} from '../../organisation/index.ts'
import { linkInterviews } from '../interviews/store.ts'
import { ENTRY_KINDS } from '../model.ts'
import { readAttributes } from './attributes.ts'
import { batchOf, cellsOfWhen } from './parts.ts'

const ENTRIES: KeptTable = {
  things: 'evidence.entry',
  isOfChild: true,
  columns: {
    ...{ kind: 'kind', happened_on: 'happened', happened_at: 'happened' },
    ...{ recorded_on: 'recorded', recorded_at: 'recorded', worker_id: 'worker' },
    ...{ attributes: 'attributes', reference: 'reference' },
  },
}

const KINDS = Object.fromEntries(ENTRY_KINDS.map(({ code: kind }) => [kind, kind]))

/** Dated entries of the case record; the text itself stays in the case system. */
export const entries = defineTable({
  target: 'entries',
  title: 'Entries of the case record',
  after: ['ssd_person', 'ssd_professionals', 'ssd_missing'],
  columns: {
    id: filled(text, 'entry_id'),
    person: filled(text, 'person_id'),
    kind: filled(code(KINDS), 'kind'),
    happened: filled(when, 'happened'),
    recorded: optional(when, 'recorded'),
    worker: optional(text, 'worker_id'),
    attributes: optional(pairs, 'attributes'),
    reference: optional(text, 'reference'),
  },
  key: ({ id }) => id,
  isDecidedRowByRow: true,
  begin: async (transaction, context) => {
    const childrenOf = childrenKnownTo(transaction, context.source)
    const workers = await workersOfSource(transaction, context.source)
    return async (rows) => {
      const children = await childrenOf(rows.map(({ person }) => person))
      const verdicts = await keepDecided(
        transaction,
        ENTRIES,
        context,
        rows.map((row) => decide(row, children, workers)),
      )
      const interviews = rows.filter((row, place) => mayMoveLinks(row, verdicts[place]))
      await linkInterviews(
        transaction,
        batchOf(context),
        interviews.map(({ id }) => id),
      )
      return verdicts
    }
  },
})

interface Row {
  readonly id: string
  readonly person: string
  readonly kind: string
  readonly happened: When
  readonly recorded: When | null
  readonly worker: string | null
  readonly attributes: Readonly<Record<string, string>> | null
  readonly reference: string | null
}

/** Links to episodes follow what is new: an interview that names some, and every row that says otherwise than before. */
function mayMoveLinks({ kind, attributes }: Row, verdict: RowVerdict | undefined): boolean {
  if (verdict?.outcome === 'changed') return true
  return verdict?.outcome === 'added' && kind === 'returnInterview' && attributes?.episodes !== undefined
}

function decide(
  row: Row,
  children: ReadonlyMap<string, ChildOfSource>,
  workers: ReadonlyMap<string, string>,
): Decision {
  const of = children.get(row.person)
  if (of === undefined) return { problem: { column: 'person', reason: NO_SUCH_CHILD } }
  const attributes = readAttributes(row.kind, row.attributes)
  if (!attributes.ok) return { problem: { column: 'attributes', reason: attributes.problem } }
  const worker = workers.get(row.worker ?? '') ?? null
  const note = row.worker !== null && worker === null ? { column: 'worker', reason: NO_SUCH_WORKER } : null
  const times = [...cellsOfWhen(row.happened), ...cellsOfWhen(row.recorded)]
  const cells = [row.kind, ...times, worker, attributes.value, row.reference]
  return { said: { sourceKey: row.id, of, cells }, note }
}
