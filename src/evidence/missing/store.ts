import type { Day } from '../../kernel/day.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Instant } from '../../kernel/instant.ts'
import { knownOn } from '../../organisation/index.ts'
import { dayOf, dayOrNull, instantOrNull } from '../../platform/database/columns.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'

/** A time when the child was missing or away; a time of day only where the source gave one. */
export interface MissingEpisode {
  readonly id: Id<'missingEpisode'>
  readonly kind: string
  readonly startsOn: Day
  readonly startsAt: Instant | null
  /** Null while no return is recorded. */
  readonly endsOn: Day | null
  readonly endsAt: Instant | null
  readonly interview: Interview
}

/** Whether a return interview was offered and accepted, and what the source itself wrote. */
export interface Interview {
  readonly offered: string
  readonly accepted: string
  readonly sourceOffered: string | null
  readonly sourceAccepted: string | null
}

/** The missing episodes of a child as known now, the latest first. */
export async function missingEpisodesOf({ sql }: Transaction, child: Id<'child'>): Promise<MissingEpisode[]> {
  const rows = await sql
    .selectFrom('evidence.missingEpisodeVersion as v')
    .select(['v.thingId', 'v.kind', 'v.startsOn', 'v.startsAt', 'v.endsOn', 'v.endsAt'])
    .select(['v.interviewOffered', 'v.interviewAccepted', 'v.sourceOffered', 'v.sourceAccepted'])
    .where('v.childId', '=', child)
    .where(knownOn('v', null))
    .orderBy('v.startsOn', 'desc')
    .orderBy('v.thingId')
    .execute()
  return rows.map(({ thingId, kind, startsOn, startsAt, endsOn, endsAt, ...interview }) => ({
    id: thingId as Id<'missingEpisode'>,
    kind,
    startsOn: dayOf(startsOn),
    startsAt: instantOrNull(startsAt),
    endsOn: dayOrNull(endsOn),
    endsAt: instantOrNull(endsAt),
    interview: interviewOf(interview),
  }))
}

interface InterviewRow {
  readonly interviewOffered: string
  readonly interviewAccepted: string
  readonly sourceOffered: string | null
  readonly sourceAccepted: string | null
}

function interviewOf({
  interviewOffered,
  interviewAccepted,
  sourceOffered,
  sourceAccepted,
}: InterviewRow): Interview {
  return { offered: interviewOffered, accepted: interviewAccepted, sourceOffered, sourceAccepted }
}
