import { z } from 'zod'
import { defineCommand, onlyMachines, type Command, type Json, type TrailNote } from '../access/index.ts'
import type { Instant } from '../kernel/instant.ts'
import { conflict, invalid } from '../kernel/refusal.ts'
import { countingRows } from './asked/progress.ts'
import { finishReading, holdReading, type Reading } from './asked/store.ts'
import { findKept, settle, type KeptDelivery } from './kept/store.ts'
import { definePurge, type Purge } from './purge/commands.ts'
import { effectsOf, sumOf } from './report.ts'
import { lockImports } from './store.ts'
import type { Table } from './table.ts'
import { deliver, type Delivered, type Delivery, type Kinds, type RefusedFiles } from './taking/deliver.ts'
import { ALREADY_RUNNING, FILES_GONE, NO_FILES, NO_SOURCE, OWN_SOURCE } from './words.ts'

const DELIVERY: z.ZodType<Delivery> = z.object({
  files: z.array(z.object({ name: z.string().min(1), path: z.string().min(1) })).min(1, NO_FILES),
  source: z
    .string()
    .trim()
    .min(1, NO_SOURCE)
    .max(100)
    .refine((source) => !OWN_SOURCES.includes(source.toLowerCase()), OWN_SOURCE),
  isTrial: z.boolean(),
  isFull: z.boolean(),
  isAgreed: z.boolean(),
  isInInbox: z.boolean(),
  knownSince: z.custom<Instant>((value) => Number.isInteger(value)).nullable(),
})

/** The names under which stands what people enter and attest here: no file may speak in their place. */
const OWN_SOURCES: readonly string[] = ['goldthread', 'attested']

interface KeptAsked {
  readonly delivery: string
  readonly isTrial: boolean
  /** Somebody saw how many records are withdrawn, and said yes. */
  readonly isAgreed: boolean
}

interface MayRun {
  readonly isFree: boolean
}

/** The commands of the importer, for the tables that the rooms declared. */
export interface Importing {
  readonly tables: readonly Table[]
  /** Takes files in, or tries to. */
  readonly takeIn: Command<Delivery, MayRun, Delivered>
  /** Takes in the files of a trial that somebody looked at, or tries them once more. */
  readonly takeKept: Command<KeptAsked, MayRun & KeptDelivery, Delivered>
  /** Reads what somebody sent: tries it, or takes in the files of a trial. */
  readonly takeAsked: Command<{ readonly reading: string }, MayRun & Reading, Delivered>
  /** Has one record of a source forgotten. */
  readonly purge: Purge
}

export function defineImporting(tables: readonly Table[], refused: RefusedFiles): Importing {
  const kinds = { tables, refused }
  return {
    tables,
    takeIn: defineTakeIn(kinds),
    takeKept: defineTakeKept(kinds),
    takeAsked: defineTakeAsked(kinds),
    purge: definePurge(tables),
  }
}

function defineTakeIn(kinds: Kinds): Importing['takeIn'] {
  return defineCommand({
    verb: 'imports.takeIn',
    input: DELIVERY,
    load: async (transaction, _input, actor) => ({ isFree: await lockImports(transaction, actor.authority) }),
    policy: onlyMachines('importer'),
    run: async (transaction, { isFree }, input, moment, actor) => {
      if (!isFree) return conflict(ALREADY_RUNNING)
      return deliver(transaction, kinds, input, moment, actor)
    },
    trail: noteOf,
  })
}

function defineTakeKept(kinds: Kinds): Importing['takeKept'] {
  return defineCommand({
    verb: 'imports.takeKept',
    input: z.object({ delivery: z.uuid(), isTrial: z.boolean(), isAgreed: z.boolean() }),
    load: async (transaction, { delivery }, actor) => {
      const kept = await findKept(transaction, delivery)
      return kept === null ? null : { ...kept, isFree: await lockImports(transaction, actor.authority) }
    },
    policy: onlyMachines('importer'),
    run: async (transaction, { isFree, id, files, source, isFull }, { isTrial, isAgreed }, moment, actor) => {
      if (!isFree) return conflict(ALREADY_RUNNING)
      if (files.length === 0) return invalid(FILES_GONE)
      await settle(transaction, [id], moment.at)
      const kind = { isTrial, isFull, isAgreed, isInInbox: true }
      const delivery = { files, source, ...kind, knownSince: null }
      return deliver(transaction, kinds, delivery, moment, actor)
    },
    trail: noteOf,
  })
}

function defineTakeAsked(kinds: Kinds): Importing['takeAsked'] {
  return defineCommand({
    verb: 'imports.takeAsked',
    input: z.object({ reading: z.uuid() }),
    load: async (transaction, { reading }, actor) => {
      const held = await holdReading(transaction, reading)
      return held === null ? null : { ...held, isFree: await lockImports(transaction, actor.authority) }
    },
    policy: onlyMachines('importer'),
    run: async (transaction, { isFree, trial, ...reading }, _input, moment, actor) => {
      if (!isFree) return conflict(ALREADY_RUNNING)
      if (trial !== null) {
        if ((await findKept(transaction, trial)) === null) return invalid(FILES_GONE)
        await settle(transaction, [trial], moment.at)
      }
      const taken = await countingRows(reading.id, (onRows) =>
        deliver(transaction, kinds, { ...reading, isInInbox: true, knownSince: null, onRows }, moment, actor),
      )
      if (taken.ok) await finishReading(transaction, reading.id, moment.at, null)
      return taken
    },
    trail: noteOf,
  })
}

/** Counts and hashes; a file's name may hold a child's and stays off the trail. */
function noteOf({ delivery, source, isTrial, isFull, isAgreed, reports, children }: Delivered): TrailNote {
  const files = reports.map(({ target, sha256 }): Json => ({ target, sha256 }))
  const counts = { ...sumOf(reports), withdrawn: effectsOf(reports).withdrawn ?? 0 }
  return { children, body: { delivery, source, isTrial, isFull, isAgreed, files, counts } }
}
