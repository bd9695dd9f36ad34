import { sql as raw, type RawBuilder, type SqlBool } from 'kysely'
import { z } from 'zod'
import { defineQuery, onlyRoles } from '../../../access/index.ts'
import { formatDay, parseDayLoosely } from '../../../kernel/day.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import { isOlderThan, readLines } from '../../query.ts'
import { RESULTS, ROOMS } from '../../words.ts'

const FILTER = z.object({
  person: z.uuid().or(z.literal('')).catch(''),
  verb: z.string().max(60).catch(''),
  room: z.enum(ROOMS).or(z.literal('')).catch(''),
  result: z.enum(RESULTS).or(z.literal('')).catch(''),
  on: z.string().trim().max(40).catch(''),
  before: z.uuid().nullable().catch(null),
})

export type TrailFilter = z.infer<typeof FILTER>

/** What everybody did and saw, the newest first, as far as the filter lets it through. */
export const trailQuery = defineQuery({
  verb: 'trail.seeTrail',
  input: FILTER,
  load: async (transaction, filter) => {
    const day = parseDayLoosely(filter.on)
    const isNoDay = filter.on !== '' && day === null
    const onDay = day === null ? [] : [isOn(formatDay(day))]
    const read = await readLines(transaction, [...conditionsOf(filter), ...onDay])
    return { filter, isNoDay, ...read, people: await everybody(transaction) }
  },
  policy: onlyRoles('informationGovernance'),
  trail: ({ lines }, { person, verb, room, result }) => ({
    children: [],
    body: {
      count: lines.length,
      person: person || null,
      verb: verb || null,
      room: room || null,
      result: result || null,
    },
  }),
})

function conditionsOf({ person, verb, room, result, before }: TrailFilter): RawBuilder<SqlBool>[] {
  return [
    ...(person === '' ? [] : [raw<SqlBool>`(l.actor = ${person} or l.on_behalf_of = ${person})`]),
    ...(verb === '' ? [] : [raw<SqlBool>`l.verb = ${verb}`]),
    ...(room === '' ? [] : [raw<SqlBool>`l.room = ${room}`]),
    ...(result === '' ? [] : [raw<SqlBool>`l.result = ${result}`]),
    ...(before === null ? [] : [isOlderThan(before)]),
  ]
}

/** From midnight to midnight in London. */
function isOn(day: string): RawBuilder<SqlBool> {
  return raw`l.at >= (${day}::date)::timestamp at time zone 'Europe/London'
    and l.at < (${day}::date + 1)::timestamp at time zone 'Europe/London'`
}

/** Everybody who acts, people before machines. */
function everybody({ sql }: Transaction) {
  return sql
    .selectFrom('access.person')
    .select(['id', 'displayName', 'login'])
    .orderBy('kind', 'desc')
    .orderBy('displayName', (order) => order.collate('en-GB-x-icu'))
    .orderBy('id')
    .execute()
}
