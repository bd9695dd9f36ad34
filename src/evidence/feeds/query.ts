import { sql as raw } from 'kysely'
import type { Day } from '../../kernel/day.ts'
import type { Instant } from '../../kernel/instant.ts'
import { dayOf, instantOfColumn } from '../../platform/database/columns.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import type { FeedOfSource } from './model.ts'

/** Every feed, by source and kind. */
export async function feedsKnown({ sql }: Transaction): Promise<FeedOfSource[]> {
  const rows = await sql
    .selectFrom('evidence.feed')
    .select(['source', 'kind', 'fromOn', 'untilOn'])
    .orderBy('source')
    .orderBy('kind')
    .execute()
  return rows.map(({ source, kind, fromOn, untilOn }) => {
    return { source, kind, from: dayOf(fromOn), until: dayOf(untilOn) }
  })
}

/** Every feed of one kind of evidence, by source. */
export async function feedsOf(transaction: Transaction, kind: string): Promise<FeedOfSource[]> {
  return (await feedsKnown(transaction)).filter((feed) => feed.kind === kind)
}

/** What was said at one time of kinds that go equally far; nobody where that was before it was written down. */
export interface FeedsSaid {
  readonly source: string
  readonly kinds: readonly string[]
  readonly from: Day
  readonly until: Day
  readonly at: Instant
  readonly by: string | null
}

/** What was said of feeds, the latest first. */
export async function feedsSaid({ sql }: Transaction, atMost: number): Promise<FeedsSaid[]> {
  const { rows } = await raw<{
    readonly source: string
    readonly kinds: readonly string[]
    readonly fromOn: string
    readonly untilOn: string
    readonly saidAt: string
    readonly by: string | null
  }>`
    select s.source, array_agg(s.kind order by s.kind) as kinds, s.from_on::text as "fromOn",
           s.until_on::text as "untilOn", s.said_at as "saidAt", p.display_name as by
      from evidence.feed_said s
      left join access.person p on p.authority_id = s.authority_id and p.id = s.by_person
     group by s.source, s.from_on, s.until_on, s.said_at, p.display_name
     order by s.said_at desc, max(s.id::text) desc limit ${atMost}`.execute(sql)
  return rows.map(({ fromOn, untilOn, saidAt, ...row }) => {
    return { ...row, from: dayOf(fromOn), until: dayOf(untilOn), at: instantOfColumn(saidAt) }
  })
}
