import { dateOfDays } from '../../kernel/day-calendar.ts'
import { addDays, asDay, type Day } from '../../kernel/day.ts'
import { entryOn } from '../entry.ts'
import { minutesAfter } from '../missing.ts'
import type { CaseRecord, Planted, Verdict, When } from '../model.ts'
import { addEpisode, addInterview, nightAway, nightAwayByDays, TEN_IN_THE_MORNING } from './episodes.ts'
import type { Given, Planting } from './model.ts'
import { ofListed, planted } from './plants.ts'
import { stayOf } from './rewrite.ts'
import { STANDARDS } from './standards.ts'

const HOUR = 60
const { interviewHeld, interviewOffered, interviewOutcome } = STANDARDS

/** Return interviews: within 72 hours, counted as exactly as the source knows the times. @source seed 5.6 */
export const INTERVIEW_PLANTINGS: readonly Planting[] = [
  ofListed((record, given) => heldAfter(record, given, 73 * HOUR, 'notMet')),
  ofListed((record, given) => heldAfter(record, given, 72 * HOUR, 'met')),
  ofListed((record, given) => heldOnDay(record, given, 4, 'notMet')),
  ofListed((record, given) => heldOnDay(record, given, 2, 'met')),
  ofListed((record, given) => heldOnDay(record, given, 3, 'cannotTell')),
  ofListed(neverHeld),
  ofListed(returnTimeOnly),
  ofListed((record, given) => overTheClockChange(record, given, 30)),
  ofListed((record, given) => overTheClockChange(record, given, 0)),
  ofListed(oneForTwo),
  ofListed(stillMissing),
  ofListed(justBack),
  ofListed(notOffered),
  ofListed((record) => offerUnknown(record, '')),
  ofListed((record) => offerUnknown(record, 'N')),
  ofListed(offeredInOurs),
  ofListed(outcomeMissing),
  ofListed(declined),
]

function heldAfter(record: CaseRecord, given: Given, minutes: number, expected: Verdict): readonly Planted[] {
  const episode = nightAway(record)
  addInterview(record, given, [episode], minutesAfter(episode.ends, minutes))
  const what = `Return interview ${minutes / HOUR} hours after the return`
  return [planted(interviewHeld, what, { fell: episode.ends.day, due: null }, expected)]
}

function heldOnDay(record: CaseRecord, given: Given, days: number, expected: Verdict): readonly Planted[] {
  const episode = nightAwayByDays(record)
  const day = addDays(episode.ends.day, days)
  addInterview(record, given, [episode], { day, minute: null })
  const what = `Return interview ${days} days after the return with no times known`
  return [planted(interviewHeld, what, { fell: episode.ends.day, due: null }, expected)]
}

function neverHeld(record: CaseRecord): readonly Planted[] {
  const { ends } = nightAway(record)
  const what = 'Return interview offered and accepted and never held'
  return [planted(interviewHeld, what, { fell: ends.day, due: null }, 'notMet')]
}

/** Three days later at an hour that nobody wrote down: it may have been 62 hours or 86. */
function returnTimeOnly(record: CaseRecord, given: Given): readonly Planted[] {
  const episode = nightAway(record)
  addInterview(record, given, [episode], { day: addDays(episode.ends.day, 3), minute: null })
  const what = 'Return interview on the third day with the time of the return alone'
  return [planted(interviewHeld, what, { fell: episode.ends.day, due: null }, 'cannotTell')]
}

/** The night on which the clocks change has 23 or 25 hours: by the clock alone the answer would be another. */
function overTheClockChange(record: CaseRecord, given: Given, minutesLate: number): readonly Planted[] {
  const sunday = clockChangeAfter(addDays(stayOf(record).from, 14))
  const isBack = dateOfDays(sunday).month === 10
  const ends = { day: addDays(sunday, -1), minute: 12 * HOUR }
  const episode = addEpisode(record, { day: addDays(sunday, -2), minute: 20 * HOUR }, ends)
  const onTheClock = 72 * HOUR + (isBack ? -HOUR : HOUR)
  addInterview(record, given, [episode], minutesAfter(ends, onTheClock + minutesLate))
  const late = minutesLate === 0 ? 'exactly 72 hours' : `72 hours and ${minutesLate} minutes`
  const what = `Return interview after ${late} over a change of the clocks`
  const expected = minutesLate === 0 ? 'met' : 'notMet'
  return [planted(interviewHeld, what, { fell: ends.day, due: null }, expected)]
}

/** The last Sunday of March or October, whichever comes next. */
function clockChangeAfter(day: Day): Day {
  // 1 January 1970 was a Thursday, so that a Sunday leaves 3.
  const { month, dayOfMonth } = dateOfDays(day)
  const isIt = (month === 3 || month === 10) && dayOfMonth > 24 && day % 7 === 3
  return isIt ? day : clockChangeAfter(asDay(day + 1))
}

function oneForTwo(record: CaseRecord, given: Given): readonly Planted[] {
  const first = nightAway(record)
  const starts = minutesAfter(first.ends, 10 * HOUR)
  const back = minutesAfter(starts, 15 * HOUR)
  addInterview(record, given, [first, addEpisode(record, starts, back)], minutesAfter(first.ends, 60 * HOUR))
  const what = 'One return interview for two missing episodes; in time for both'
  return [first.ends, back].map(({ day }) => planted(interviewHeld, what, { fell: day, due: null }, 'met'))
}

function stillMissing(record: CaseRecord, { asAt }: Given): readonly Planted[] {
  const starts = { day: addDays(asAt, -5), minute: 20 * HOUR }
  addEpisode(record, starts, null, { offered: '', accepted: '' })
  const what = 'Still missing on the day of the extract'
  return [planted(interviewHeld, what, { fell: starts.day, due: null }, 'notYetDue')]
}

function justBack(record: CaseRecord, { asAt }: Given): readonly Planted[] {
  const ends = { day: addDays(asAt, -1), minute: TEN_IN_THE_MORNING }
  addEpisode(record, { day: addDays(asAt, -2), minute: 20 * HOUR }, ends)
  const what = 'Back the day before the extract and the interview still to come'
  return [planted(interviewHeld, what, { fell: ends.day, due: null }, 'notYetDue')]
}

/** What each of the three standards has to say of one return. */
function ofReturn(
  what: string,
  { ends }: { readonly ends: When },
  expected: { readonly offered?: Verdict; readonly held?: Verdict; readonly outcome?: Verdict },
): readonly Planted[] {
  const days = { fell: ends.day, due: null }
  return [
    ...(expected.offered ? [planted(interviewOffered, what, days, expected.offered)] : []),
    ...(expected.held ? [planted(interviewHeld, what, days, expected.held)] : []),
    ...(expected.outcome ? [planted(interviewOutcome, what, days, expected.outcome)] : []),
  ]
}

/** The source of an extract writes N for a blank, so that only our own entry can say no. */
function notOffered(record: CaseRecord, given: Given): readonly Planted[] {
  const episode = nightAway(record, { offered: '', accepted: '' })
  const says = { offered: 'no', held: 'no' }
  addInterview(record, given, [episode], minutesAfter(episode.ends, 24 * HOUR), says)
  const expected = { offered: 'notMet', held: 'notMet', outcome: 'notApplicable' } as const
  return ofReturn('Return interview not offered', episode, expected)
}

/** Offered, and nobody wrote down what the young person said, nor held one. @source seed 5.6 */
function outcomeMissing(record: CaseRecord): readonly Planted[] {
  const episode = nightAway(record, { offered: 'Y', accepted: '' })
  const what = 'Return interview offered, and no word of acceptance or refusal'
  return ofReturn(what, episode, { offered: 'met', held: 'notMet', outcome: 'notMet' })
}

function offerUnknown(record: CaseRecord, written: '' | 'N'): readonly Planted[] {
  const episode = nightAway(record, { offered: written, accepted: '' })
  const how = written === '' ? 'a blank' : 'an N that means not recorded'
  const what = `Whether a return interview was offered: ${how}`
  return ofReturn(what, episode, { offered: 'cannotTell', held: 'notMet', outcome: 'cannotTell' })
}

/** The case system's field is blank, and the interview itself is on file. */
function offeredInOurs(record: CaseRecord, given: Given): readonly Planted[] {
  const episode = nightAway(record, { offered: '', accepted: '' })
  addInterview(record, given, [episode], minutesAfter(episode.ends, 24 * HOUR))
  const what = 'Return interview: the field of the case system blank and the interview on file'
  return ofReturn(what, episode, { offered: 'met', held: 'met', outcome: 'met' })
}

/** Declined, and that written down: nothing is wrong, and no interview is owed. */
function declined(record: CaseRecord, given: Given): readonly Planted[] {
  const episode = nightAway(record, { offered: 'Y', accepted: 'N' })
  const at = minutesAfter(episode.ends, 24 * HOUR)
  addInterview(record, given, [episode], at, { offered: 'yes', accepted: 'no', held: 'no' })
  record.entries.push(entryOn(given.chance, 'caseNote', at.day, { about: 'returnInterview' }))
  const expected = { offered: 'met', held: 'notApplicable', outcome: 'met' } as const
  return ofReturn('Return interview declined and the refusal recorded', episode, expected)
}
