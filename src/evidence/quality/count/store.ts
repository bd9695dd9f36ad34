import { sql as raw } from 'kysely'
import { formatDay, dayOfInstant, type Day } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { formatInstant, type Instant } from '../../../kernel/instant.ts'
import { lastDeliveries } from '../../../imports/index.ts'
import { countProposals, sourceCounts } from '../../../organisation/index.ts'
import { instantOfColumn } from '../../../platform/database/columns.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import { ENTRY_KINDS } from '../../model.ts'
import {
  PROBLEMS,
  type KindFigures,
  type ProblemCode,
  type ProblemFigures,
  type QualityFigures,
  type SourceFigures,
} from '../model.ts'
import { rowsWith } from '../query.ts'

/** Counts how complete and free of contradiction the evidence is, over every child that the actor sees. */
export async function countQuality(transaction: Transaction, today: Day): Promise<QualityFigures> {
  return {
    kinds: await countKinds(transaction),
    sources: await countSources(transaction),
    problems: await countProblems(transaction, today),
    matching: { sources: await sourceCounts(transaction), proposals: await countProposals(transaction) },
  }
}

const PAIRS = ENTRY_KINDS.flatMap(({ code: kind, attributes }) =>
  attributes.map(({ code }) => ({ kind, code })),
)

interface KindRow extends Omit<KindFigures, 'notRecorded'> {
  readonly notRecorded: Readonly<Record<string, number>> | null
}

// Entries that say the same are looked at once: what they leave open is asked of each attribute.
async function countKinds({ sql }: Transaction): Promise<KindFigures[]> {
  const { rows } = await raw<KindRow>`
    with alike as (
      select e.source, v.kind, v.attributes, count(*) as count, max(v.happened_on) as last_on
        from evidence.entry_version v
        join evidence.entry e on e.authority_id = v.authority_id and e.id = v.thing_id
       where v.known_until is null and not v.is_withdrawn
       group by e.source, v.kind, v.attributes),
    open as (
      select n.source, n.kind, a.code, sum(n.count)::int as count
        from alike n
        join unnest(${PAIRS.map(({ kind }) => kind)}::text[], ${PAIRS.map(({ code }) => code)}::text[])
          as a (kind, code) on a.kind = n.kind
       where coalesce(n.attributes ->> a.code, 'notRecorded') in ('notRecorded', '')
       group by n.source, n.kind, a.code)
    select n.source, n.kind, sum(n.count)::int as entries, max(n.last_on)::text as "lastOn",
           (select f.until_on::text from evidence.feed f where f.source = n.source and f.kind = n.kind)
             as "coveredUntil",
           (select jsonb_object_agg(o.code, o.count) from open o
             where o.source = n.source and o.kind = n.kind) as "notRecorded"
      from alike n group by n.source, n.kind order by n.source, n.kind`.execute(sql)
  return rows.map((row) => ({ ...row, notRecorded: row.notRecorded ?? {} }))
}

async function countSources(transaction: Transaction): Promise<SourceFigures[]> {
  const { rows } = await raw<{ source: string; count: number; of: number }>`
    select e.source, count(distinct v.child_id)::int as "of",
           (count(distinct v.child_id) filter (where coalesce(v.ethnicity, 'NOBT') <> 'NOBT'))::int as count
      from organisation.person_record_version v
      join organisation.person_record e on e.authority_id = v.authority_id and e.id = v.thing_id
     where v.known_until is null and not v.is_withdrawn
     group by e.source order by e.source`.execute(transaction.sql)
  const delivered = await lastDeliveries(transaction)
  const sources = new Set([...rows.map(({ source }) => source), ...delivered.keys()])
  return [...sources].sort().map((source) => {
    const last = delivered.get(source)
    const { count, of } = rows.find((row) => row.source === source) ?? { count: 0, of: 0 }
    return {
      source,
      deliveredOn: last === undefined ? null : formatDay(dayOfInstant(last)),
      ethnicity: { count, of },
    }
  })
}

async function countProblems({ sql }: Transaction, today: Day): Promise<ProblemFigures[]> {
  const found: ProblemFigures[] = []
  for (const problem of Object.keys(PROBLEMS) as ProblemCode[]) {
    const { rows } = await raw<{ source: string; count: number }>`
      select r.source, count(*)::int as count from (${rowsWith(problem, today)}) r
       group by r.source order by r.source`.execute(sql)
    found.push(...rows.map((row) => ({ problem, ...row })))
  }
  return found
}

/** Figures as they were counted at one time. */
export interface QualityCut {
  readonly countedAt: Instant
  readonly figures: QualityFigures
}

export async function newestCut({ sql }: Transaction): Promise<QualityCut | null> {
  const row = await sql
    .selectFrom('evidence.qualityCut')
    .select(['countedAt', 'figures'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return null
  return { countedAt: instantOfColumn(row.countedAt), figures: row.figures as unknown as QualityFigures }
}

interface NewCut extends QualityCut {
  readonly authority: Id<'authority'>
  readonly id: Id<'qualityCut'>
  readonly countedOn: Day
}

export async function insertCut({ sql }: Transaction, cut: NewCut): Promise<void> {
  const { authority: authorityId, id, countedAt, countedOn, figures } = cut
  const when = { countedAt: formatInstant(countedAt), countedOn: formatDay(countedOn) }
  await sql
    .insertInto('evidence.qualityCut')
    .values({ authorityId, id, ...when, figures: JSON.stringify(figures) })
    .execute()
}
