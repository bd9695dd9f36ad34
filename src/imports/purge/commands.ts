import { z } from 'zod'
import { defineCommand, onlyRoles, type Actor, type Command, type Moment } from '../../access/index.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Instant } from '../../kernel/instant.ts'
import { knownAt } from '../../kernel/known.ts'
import { conflict, invalid } from '../../kernel/refusal.ts'
import { ok } from '../../kernel/result.ts'
import { findRecord, purgeRecord } from '../../platform/database/purged.ts'
import type { RecordsFound } from '../../platform/database/vanished.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { lockImports } from '../store.ts'
import type { Table } from '../table.ts'
import { ALREADY_RUNNING } from '../words.ts'
import { wholeKey } from './rules.ts'
import { findTombstones, insertTombstone } from './store.ts'
import { alreadyPurged, PURGE_WORDS as SAY, sayTables, sayWouldPurge } from './words.ts'

export interface PurgeAsked {
  readonly source: string
  readonly target: string
  readonly key: string
  readonly reason: string
  /** The record of which somebody read what is lost, and said yes; see `wholeKey`. */
  readonly confirmed: string
}

interface Purgeable {
  readonly found: RecordsFound
  readonly purgedAt: Instant | null
}

export type Purge = Command<PurgeAsked, Purgeable, Id<'tombstone'>>

const said = (sentence: string, most = 200) =>
  z
    .string({ error: sentence })
    .trim()
    .min(1, sentence)
    .max(most, `Shorten this to ${most} characters or fewer`)

/**
 * Has one record of a source forgotten: what is known of it ends, and no file brings it back. Its key, who, when and why
 * remain.
 */
export function definePurge(tables: readonly Table[]): Purge {
  const names = tables.map(({ target }) => target)
  return defineCommand({
    verb: 'imports.purge',
    input: z.object({
      source: said(SAY.noSource),
      target: said(SAY.noTarget).refine((target) => ['', ...names].includes(target), sayTables(names)),
      key: said(SAY.noKey),
      reason: said(SAY.noReason, 1000),
      confirmed: z.string().default(''),
    }),
    load: loadPurgeable,
    policy: onlyRoles('informationGovernance'),
    run: async (transaction, { found, purgedAt }, asked, moment, actor) => {
      if (purgedAt !== null) return invalid(alreadyPurged(purgedAt), 'key')
      if (found.count === 0) return invalid(SAY.unknown, 'key')
      if (asked.confirmed !== wholeKey(asked)) return invalid(sayWouldPurge(found.count), 'confirmed')
      // A file that is being read may be about to bring the record again.
      if (!(await lockImports(transaction, actor.authority))) return conflict(ALREADY_RUNNING)
      const id = moment.newId<'tombstone'>()
      const { source, target, key, reason } = asked
      const by = { authority: actor.authority, byPerson: actor.person, at: moment.at }
      await insertTombstone(transaction, { ...by, id, source, target, key, reason })
      await forget(transaction, tables, asked, moment, actor)
      return ok(id)
    },
    // The id of a record may be that of a child, and stays off the trail.
    trail: (tombstone, { found }, { source, target }) => ({
      children: found.children as readonly Id<'child'>[],
      body: { tombstone, source, target, facts: found.count },
    }),
  })
}

async function loadPurgeable(
  transaction: Transaction,
  { source, target, key }: PurgeAsked,
  { authority }: Actor,
): Promise<Purgeable> {
  const tombstones = await findTombstones(transaction, { source, target })
  const found = await findRecord(transaction, { authority, source, target }, key)
  return { found, purgedAt: tombstones.get(key) ?? null }
}

async function forget(
  transaction: Transaction,
  tables: readonly Table[],
  { source, target, key }: PurgeAsked,
  moment: Moment,
  actor: Actor,
): Promise<void> {
  const at = knownAt(moment)
  const from = { authority: actor.authority, source, target, at, line: moment.line, isImported: false }
  await purgeRecord(transaction, from, key)
  // Who worked with a child may have seen it for that alone.
  const pass = { actor, source, target, moment, knownAt: at, isFull: false, lacking: new Set<string>() }
  await tables.find((each) => each.target === target)?.finish?.(transaction, pass)
}
