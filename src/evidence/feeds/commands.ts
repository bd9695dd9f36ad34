import { z } from 'zod'
import { askFor, defineCommand, onlyMachines } from '../../access/index.ts'
import type { Day } from '../../kernel/day.ts'
import type { Instant } from '../../kernel/instant.ts'
import { knownAt } from '../../kernel/known.ts'
import { ok } from '../../kernel/result.ts'
import { RECORDS_CHANGED } from '../../organisation/index.ts'
import { insertReadings } from '../readings/store.ts'
import { insertFeeds } from './store.ts'

const DAY = z.custom<Day>((value) => Number.isInteger(value))
const MEANS = z.enum(['yes', 'no', 'notApplicable', 'notRecorded'])

/** Says of a source how far its feeds can be trusted, and what it means by values that others use otherwise. */
export const describeSource = defineCommand({
  verb: 'evidence.describeSource',
  input: z.object({
    source: z.string().min(1),
    feeds: z.array(z.object({ kind: z.string(), from: DAY, until: DAY })),
    /** Since when it was known, where a story says so. */
    knownSince: z.custom<Instant>((value) => Number.isInteger(value)).optional(),
    readings: z.array(z.object({ column: z.string().nullable(), value: z.string(), means: MEANS })),
  }),
  load: async () => ({}),
  policy: onlyMachines('operator'),
  run: async (transaction, _facts, { source, feeds, readings, knownSince }, moment, actor) => {
    const { authority } = actor
    const saidAt = knownSince ?? knownAt(moment)
    await insertFeeds(transaction, { authority, source, saidAt, newId: moment.newId }, feeds)
    await insertReadings(
      transaction,
      readings.map((reading) => ({ ...reading, authority, source })),
    )
    await askFor(transaction, RECORDS_CHANGED, { actor, moment })
    return ok({ source, kinds: feeds.map(({ kind }) => kind) })
  },
  trail: ({ source, kinds }) => ({ children: [], body: { source, kinds } }),
})
