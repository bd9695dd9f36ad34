import { z } from 'zod'
import { askFor, defineCommand, onlyMachines, onlyRolesAndMachines } from '../../access/index.ts'
import { formatDay, type Day } from '../../kernel/day.ts'
import type { Instant } from '../../kernel/instant.ts'
import { knownAt } from '../../kernel/known.ts'
import { conflict } from '../../kernel/refusal.ts'
import { ok } from '../../kernel/result.ts'
import { lastDeliveries } from '../../imports/index.ts'
import { RECORDS_CHANGED } from '../../organisation/index.ts'
import { oneAtATime } from '../../platform/database/one-at-a-time.ts'
import { isOvertaken, seenOf } from '../../platform/http/seen.ts'
import { dayField, optionalDayField } from '../../platform/http/date-field.ts'
import { insertReadings } from '../readings/store.ts'
import { FEED_KINDS, FEED_SAYERS, shownFeeds, type Feed } from './model.ts'
import { feedsKnown } from './query.ts'
import { decideCover } from './rules.ts'
import { insertFeeds } from './store.ts'
import { FEED_WORDS as SAY } from './words.ts'

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
    const by = { authority, byPerson: actor.person, newId: moment.newId }
    await insertFeeds(transaction, { ...by, source, saidAt }, feeds)
    await insertReadings(
      transaction,
      readings.map((reading) => ({ ...reading, authority, source })),
    )
    await askFor(transaction, RECORDS_CHANGED, { actor, moment })
    return ok({ source, kinds: feeds.map(({ kind }) => kind) })
  },
  trail: ({ source, kinds }) => ({ children: [], body: { source, kinds } }),
})

/** How far the feeds go, and how far they are to go: what nothing was said of now stays. */
function saying(feeds: readonly Feed[], said: readonly Feed[]) {
  const others = feeds.filter((feed) => !said.some(({ kind }) => kind === feed.kind))
  return { stands: shownFeeds(feeds), wanted: shownFeeds([...others, ...said]) }
}

function isSaid({ stands, wanted }: ReturnType<typeof saying>): boolean {
  return seenOf(stands) === seenOf(wanted)
}

const KINDS = z.enum(FEED_KINDS.map(({ code }) => code))

/** Says how far feeds of a source go: from now on standards are judged up to that day. */
export const sayCover = defineCommand({
  verb: 'evidence.sayCover',
  input: z.object({
    source: z.string().min(1),
    // One that is ticked comes alone, and none does not come at all.
    kinds: z.preprocess((value) => [value ?? []].flat(), z.array(KINDS).min(1, SAY.noKinds)),
    from: optionalDayField(SAY.noFrom).default(null),
    last: dayField(SAY.noUntil),
    // Files of the day bring how far they go along, and saw nothing.
    seen: z.string().max(100).optional(),
  }),
  load: async (transaction, { source }) => {
    await oneAtATime(transaction, `evidence.feed ${source}`)
    const feeds = (await feedsKnown(transaction)).filter((feed) => feed.source === source)
    const isKnown = feeds.length > 0 || (await lastDeliveries(transaction)).has(source)
    return isKnown ? { feeds } : null
  },
  policy: onlyRolesAndMachines(FEED_SAYERS, ['operator']),
  run: async (transaction, { feeds }, { source, seen, ...asked }, moment, actor) => {
    const decided = decideCover(asked, feeds, moment.today)
    if (!decided.ok) return decided
    const said = saying(feeds, decided.value)
    if (seen !== undefined && isOvertaken({ ...said, seen })) return conflict(SAY.changedSince)
    // A form that is sent twice says nothing new.
    if (seen !== undefined && isSaid(said)) return ok({ source, last: asked.last, feeds: decided.value })
    const by = { authority: actor.authority, byPerson: actor.person, newId: moment.newId }
    await insertFeeds(transaction, { ...by, source, saidAt: knownAt(moment) }, decided.value)
    await askFor(transaction, RECORDS_CHANGED, { actor, moment })
    return ok({ source, last: asked.last, feeds: decided.value })
  },
  trail: ({ source, feeds }) => {
    const said = feeds.map(({ kind, from, until }) => [kind, formatDay(from), formatDay(until)].join(' '))
    return { children: [], body: { source, said } }
  },
})
