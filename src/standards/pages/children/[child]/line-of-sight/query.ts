import { z } from 'zod'
import { defineQuery } from '../../../../../access/index.ts'
import { missingEpisodesOf } from '../../../../../evidence/index.ts'
import { addDays, formatDay, type Day } from '../../../../../kernel/day.ts'
import type { Id } from '../../../../../kernel/ids.ts'
import { findChild, knownOn, type KnownChild } from '../../../../../organisation/index.ts'
import { dayOf } from '../../../../../platform/database/columns.ts'
import type { Transaction } from '../../../../../platform/database/with-actor.ts'
import {
  findRegisters,
  readersOnly,
  staysOf,
  type Register,
  type Stay,
} from '../../../../../register/index.ts'
import { judgeNow } from '../../../../judged-now.ts'
import { gapsOf } from '../../../../line-of-sight/gaps.ts'
import type { Feed, SightEntry, SightFacts } from '../../../../line-of-sight/model.ts'
import { LANES } from '../../../../line-of-sight/rules.ts'

export interface SeenSight {
  readonly known: KnownChild
  readonly stays: readonly Stay[]
  readonly registers: readonly Register[]
  /** The stay that is looked at, and what is drawn of it; null while the child has never been on a list. */
  readonly sight: { readonly stay: Stay; readonly facts: SightFacts } | null
}

/** One stay of a child on one time axis: the one that is asked for, else the latest. */
export const seeLineOfSight = defineQuery({
  verb: 'standards.seeLineOfSight',
  input: z.object({ child: z.uuid(), stay: z.uuid().optional() }),
  load: async (transaction, { child, stay: wanted }, _actor, { today }): Promise<SeenSight | null> => {
    const known = await findChild(transaction, child)
    if (known === null) return null
    const stays = await staysOf(transaction, [known.child], null)
    const stay = wanted === undefined ? stays.at(-1) : stays.find(({ id }) => id === wanted)
    if (wanted !== undefined && stay === undefined) return null
    const registers = await findRegisters(transaction)
    const facts = stay && (await loadFacts(transaction, known.child, stay, today))
    return { known, stays, registers, sight: stay && facts ? { stay, facts } : null }
  },
  policy: readersOnly,
  trail: ({ known, sight }) => ({
    children: [known.child],
    body: sight === null ? {} : { stay: sight.stay.id, entries: sight.facts.entries.length },
  }),
})

async function loadFacts(
  transaction: Transaction,
  child: Id<'child'>,
  { from, until }: Stay,
  today: Day,
): Promise<SightFacts> {
  const last = until !== null && until <= today ? addDays(until, -1) : today
  const [entries, episodes, feeds] = await Promise.all([
    entriesOf(transaction, child, from, last),
    missingEpisodesOf(transaction, child),
    feedsOf(transaction),
  ])
  const { duties, standards } = await judgeNow(transaction, child, last)
  const shown = duties.filter((duty) => duty.from >= from && duty.from <= last)
  return {
    ...{ stay: { from, until }, asAt: last, entries, feeds },
    gaps: gapsOf(shown, { standards, entries, feeds, last }),
    episodes: episodes
      .map(({ kind, startsOn, endsOn }) => ({ kind, from: startsOn, until: endsOn }))
      .sort((one, other) => one.from - other.from),
  }
}

async function entriesOf(
  { sql }: Transaction,
  child: Id<'child'>,
  from: Day,
  last: Day,
): Promise<SightEntry[]> {
  const rows = await sql
    .selectFrom('evidence.entryVersion as v')
    .select(['v.kind', 'v.happenedOn', 'v.attributes'])
    .where('v.childId', '=', child)
    .where('v.kind', 'in', LANES.flat())
    .where('v.happenedOn', '>=', formatDay(from))
    .where('v.happenedOn', '<=', formatDay(last))
    .where(knownOn('v', null))
    .orderBy('v.happenedOn')
    .orderBy('v.thingId')
    .execute()
  return rows.map(({ kind, happenedOn, attributes }) => ({
    kind,
    on: dayOf(happenedOn),
    attributes: attributes as SightEntry['attributes'],
  }))
}

async function feedsOf({ sql }: Transaction): Promise<Feed[]> {
  const rows = await sql
    .selectFrom('evidence.feed')
    .select(['kind', 'fromOn', 'untilOn'])
    .orderBy('kind')
    .execute()
  return rows.map(({ kind, fromOn, untilOn }) => ({ kind, from: dayOf(fromOn), until: dayOf(untilOn) }))
}
