import { sql as raw, type RawBuilder } from 'kysely'
import { z } from 'zod'
import { defineQuery, onlyRoles, type Actor } from '../../../../access/index.ts'
import type { Day } from '../../../../kernel/day.ts'
import type { Id } from '../../../../kernel/ids.ts'
import { childrenKnown, type KnownChild } from '../../../../organisation/index.ts'
import { dayOrNull } from '../../../../platform/database/columns.ts'
import type { Transaction } from '../../../../platform/database/with-actor.ts'
import { seesWholeList } from '../../../../register/index.ts'
import { kindOf } from '../../../model.ts'
import { QUALITY_READERS } from '../../../quality/commands.ts'
import { isProblem, NOT_RECORDED_PROBLEM, PROBLEMS } from '../../../quality/model.ts'
import { rowsWith, rowsWithout } from '../../../quality/query.ts'

const PAGE_SIZE = 50
const MOST_ROWS_ALONG = 50_000

export interface RowSeen {
  readonly source: string
  readonly child: Id<'child'>
  readonly kind: string
  readonly day: Day | null
  /** The entry, where the row is one. */
  readonly entry: string | null
  readonly sourceKey: string
  readonly reference: string | null
}

export interface SeenProblem {
  readonly asked: Asked
  readonly title: string
  readonly meaning: string
  readonly rows: readonly RowSeen[]
  readonly known: ReadonlyMap<Id<'child'>, KnownChild>
  readonly hasNext: boolean
  /** False for who sees the figures of every child and not the children themselves. */
  readonly seesRows: boolean
}

const text = z.string().max(100).optional()
const input = z.object({
  problem: z.string().max(100),
  source: text,
  kind: text,
  attribute: text,
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})
type Asked = z.infer<typeof input>

/** The rows behind a figure of data quality, a page at a time; only those whose children the actor sees. */
export const seeProblem = defineQuery({
  verb: 'evidence.seeQualityRows',
  input,
  load: async (transaction, asked: Asked, actor, moment): Promise<SeenProblem | null> => {
    const window = { from: (asked.page - 1) * PAGE_SIZE, count: PAGE_SIZE }
    return load(transaction, asked, actor, moment.today, window)
  },
  policy: onlyRoles(...QUALITY_READERS),
  trail: ({ asked, known, rows }) => ({
    children: [...known.keys()],
    body: { problem: asked.problem, shown: rows.length },
  }),
})

/** The same as a file to take along: what its source needs to find the rows, and no name. */
export const takeProblemRows = defineQuery({
  ...seeProblem,
  verb: 'evidence.takeQualityRows',
  load: async (transaction, asked: Asked, actor, moment): Promise<SeenProblem | null> => {
    return load(transaction, asked, actor, moment.today, { from: 0, count: MOST_ROWS_ALONG })
  },
})

async function load(
  transaction: Transaction,
  asked: Asked,
  actor: Actor,
  today: Day,
  window: { readonly from: number; readonly count: number },
): Promise<SeenProblem | null> {
  const described = describe(asked, today)
  if (described === null) return null
  const found = await loadRows(transaction, described.rows, asked.source ?? null, window)
  const rows = found.slice(0, window.count)
  return {
    asked,
    title: described.title,
    meaning: described.meaning,
    rows,
    known: await childrenKnown(transaction, [...new Set(rows.map(({ child }) => child))], null),
    hasNext: found.length > window.count,
    seesRows: seesWholeList(actor),
  }
}

interface Described {
  readonly title: string
  readonly meaning: string
  readonly rows: RawBuilder<unknown>
}

function describe({ problem, kind = '', attribute = '' }: Asked, today: Day): Described | null {
  if (isProblem(problem)) {
    const [title, meaning] = PROBLEMS[problem]
    return { title, meaning, rows: rowsWith(problem, today) }
  }
  const asked = kindOf(kind).attributes.find(({ code }) => code === attribute)
  if (problem !== NOT_RECORDED_PROBLEM || asked === undefined) return null
  const title = `${kindOf(kind).name}: “${asked.name}” is not recorded`
  return {
    title,
    meaning: 'The record does not say it, which is not a no.',
    rows: rowsWithout(kind, attribute),
  }
}

interface Row extends Omit<RowSeen, 'day' | 'child'> {
  readonly childId: Id<'child'>
  readonly day: string | null
}

async function loadRows(
  { sql }: Transaction,
  rowsOf: RawBuilder<unknown>,
  source: string | null,
  { from, count }: { readonly from: number; readonly count: number },
): Promise<RowSeen[]> {
  const { rows } = await raw<Row>`
    select r.source, r.child_id, r.kind, r.day::text as day, r.entry, r.source_key, r.reference
      from (${rowsOf}) r
     where ${source}::text is null or r.source = ${source}
     order by r.day desc nulls last, r.source, r.source_key
     limit ${count + 1} offset ${from}`.execute(sql)
  return rows.map(({ childId, day, ...row }) => ({ ...row, child: childId, day: dayOrNull(day) }))
}
