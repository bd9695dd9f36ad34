import { dateOfDays } from '../../kernel/day-calendar.ts'
import { addDays, type Day } from '../../kernel/day.ts'
import { entryOn } from '../entry.ts'
import { minutesAfter, nextEpisodeId } from '../missing.ts'
import type { CaseRecord, MissingEpisode, When } from '../model.ts'
import type { Given } from './model.ts'
import { ofKind, remove, weeksIn } from './rewrite.ts'

export const TEN_IN_THE_MORNING = 600
const EIGHT_IN_THE_EVENING = 1200

/** A time missing from one moment to another; offered and accepted unless said otherwise. */
export function addEpisode(
  record: CaseRecord,
  starts: When,
  ends: When | null,
  answers: { readonly offered: string; readonly accepted: string } = { offered: 'Y', accepted: 'Y' },
): MissingEpisode {
  const episode: MissingEpisode = { id: nextEpisodeId(record), starts, ends, kind: 'M', ...answers }
  record.missing.push(episode)
  return episode
}

/** A night away some weeks into the stay, with the times of leaving and return. */
export function nightAway(
  record: CaseRecord,
  answers?: { readonly offered: string; readonly accepted: string },
): MissingEpisode & { ends: When } {
  const day = farFromClockChange(weeksIn(record, 8))
  const ends = { day: addDays(day, 1), minute: TEN_IN_THE_MORNING }
  return { ...addEpisode(record, { day, minute: EIGHT_IN_THE_EVENING }, ends, answers), ends }
}

/** The same with days only, as many sources have it. */
export function nightAwayByDays(record: CaseRecord): MissingEpisode & { ends: When } {
  const day = weeksIn(record, 8)
  const ends = { day: addDays(day, 1), minute: null }
  return { ...addEpisode(record, { day, minute: null }, ends), ends }
}

/** What the record says of the interviews of these episodes: held, unless said otherwise. */
export function addInterview(
  record: CaseRecord,
  { chance }: Given,
  episodes: readonly MissingEpisode[],
  at: When,
  says: Readonly<Record<string, string>> = { offered: 'yes', accepted: 'yes', held: 'yes' },
): void {
  const linked = { episodes: episodes.map(({ id }) => id).join('+'), ...says }
  record.entries.push(entryOn(chance, 'returnInterview', at.day, linked, at.minute))
}

/** Weeks of being missing: nobody can be visited, and the interview is held the day after the return. */
export function longAway(record: CaseRecord, given: Given, from: Day, days: number): void {
  remove(record, ofKind('visit'), from, addDays(from, days))
  const ends = { day: addDays(from, days), minute: TEN_IN_THE_MORNING }
  const episode = addEpisode(record, { day: from, minute: EIGHT_IN_THE_EVENING }, ends)
  addInterview(record, given, [episode], minutesAfter(ends, 1440))
}

/** No clock is put forward or back in the week after the day that is given back. */
function farFromClockChange(day: Day): Day {
  const { month, dayOfMonth } = dateOfDays(day)
  return (month === 3 || month === 10) && dayOfMonth > 15 ? farFromClockChange(addDays(day, 7)) : day
}
