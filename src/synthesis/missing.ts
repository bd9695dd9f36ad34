import { addDays, type Day } from '../kernel/day.ts'
import { paced } from './calendar.ts'
import type { Chance } from './chance.ts'
import { entryOn } from './entry.ts'
import type { CaseRecord, Entry, MissingEpisode, When } from './model.ts'

const MINUTES_A_DAY = 1440

/** Times a child was missing or away in the days of the record, each answered as the guidance asks. */
export function missingEpisodesOf(chance: Chance, record: CaseRecord, asAt: Day): void {
  const often = record.stays.length > 0 ? 0.6 : record.standing === 'lookedAfter' ? 0.2 : 0.05
  if (!chance.isLikely(often)) return
  const first = record.stays[0]?.from ?? record.referral.from
  // The last of them is over long enough before the extract for its interview to have been held.
  const days = paced(chance, { from: first, to: addDays(asAt, -8) }, { least: 25, most: 120 })
  for (const day of days) addEpisodes(chance, record, day)
}

/** One time, or two close together that one interview covers. */
function addEpisodes(chance: Chance, record: CaseRecord, day: Day): void {
  const hasTimes = chance.isLikely(0.75)
  const first = episode(chance, record, day, hasTimes)
  record.missing.push(first)
  const episodes = [first]
  if (hasTimes && chance.isLikely(0.15)) {
    const second = episode(chance, record, addDays(day, 1), true)
    record.missing.push(second)
    episodes.push(second)
  }
  answer(chance, record, episodes)
}

function episode(chance: Chance, record: CaseRecord, day: Day, hasTimes: boolean): MissingEpisode {
  const starts = { day, minute: hasTimes ? chance.between(18 * 60, 23 * 60) : null }
  // Back before noon of the next day, so that times of a day apart never overlap.
  const ends = { day: addDays(day, 1), minute: hasTimes ? chance.between(6 * 60, 12 * 60) : null }
  const kind = chance.isLikely(0.15) ? 'A' : 'M'
  return { id: nextEpisodeId(record), starts, ends, kind, offered: 'Y', accepted: 'Y' }
}

export function nextEpisodeId({ person, missing }: CaseRecord): string {
  return `M${person.id}-${missing.length + 1}`
}

/** The interview, or that the young person did not want one, within 72 hours of every return. @source seed 5.6 */
function answer(chance: Chance, record: CaseRecord, episodes: MissingEpisode[]): void {
  const back = episodes[0]?.ends
  if (!back) return
  // Two days after the first return by the afternoon are less than 72 hours, and after the second return of a pair.
  const at = { day: addDays(back.day, 2), minute: back.minute === null ? null : chance.between(600, 1020) }
  if (chance.isLikely(0.8)) record.entries.push(interviewOf(chance, episodes, at))
  else refuse(chance, record, episodes, at)
}

/** An interview that was offered, accepted and held. */
export function interviewOf(chance: Chance, episodes: readonly MissingEpisode[], at: When): Entry {
  const says = {
    episodes: episodes.map(({ id }) => id).join('+'),
    offered: 'yes',
    accepted: 'yes',
    held: 'yes',
  }
  return entryOn(chance, 'returnInterview', at.day, says, at.minute)
}

function refuse(chance: Chance, record: CaseRecord, episodes: MissingEpisode[], at: When): void {
  for (const each of episodes) each.accepted = 'N'
  const says = {
    episodes: episodes.map(({ id }) => id).join('+'),
    offered: 'yes',
    accepted: 'no',
    held: 'no',
  }
  record.entries.push(entryOn(chance, 'returnInterview', at.day, says, at.minute))
  record.entries.push(entryOn(chance, 'caseNote', at.day, { about: 'returnInterview' }))
}

/** The moment so many minutes later, on a clock that is not put forward or back in between. */
export function minutesAfter({ day, minute }: When, minutes: number): When {
  const total = (minute ?? 0) + minutes
  return { day: addDays(day, Math.floor(total / MINUTES_A_DAY)), minute: total % MINUTES_A_DAY }
}
