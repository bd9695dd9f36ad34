import { dayOfInstant, formatDay, type Day } from '../../kernel/day.ts'
import { instantInLondon, type Instant } from '../../kernel/instant.ts'
import { conflict, invalid, invalidFields, type Problem, type Refusal } from '../../kernel/refusal.ts'
import { no, ok, type Result } from '../../kernel/result.ts'
import { parseTimeOfDay } from '../../kernel/time-of-day.ts'
import { ATTESTED, type EntryKind } from '../model.ts'
import { fieldOf, NOT_RECORDED_CHOICE, problemWithAnswer, saidIn, type Answers } from './answers.ts'
import { ATTESTED_WORDS as SAY, sayBeforeBirth, sayContradiction, sayNotLater } from './words.ts'
import type { AroundEntry, EnteredEntry, Entry, EntryFacts } from './model.ts'

/** What the form of an interview sends where the episode is none of those that are known. */
export const NO_EPISODE = 'none'

const MINUTE_MS = 60_000

/**
 * Whether an entry may stand as a worker attests it: a day that is neither to come nor before the child was born, an
 * answer to every question, no two answers that deny each other, and a reference into the case system.
 */
export function decideEntry(entered: EnteredEntry, around: AroundEntry): Result<EntryFacts, Refusal> {
  const problems = [
    ...problemsWithTime(entered, around),
    ...problemsWithAnswers(entered, around.kind),
    ...problemsWithEpisodes(entered, around),
    ...problemsWithWorker(entered, around),
  ]
  if (problems.length > 0) return invalidFields(problems)
  if (around.daysTaken.includes(entered.happenedOn) && !entered.isAnother)
    return invalid(SAY.sameDay, 'isAnother')
  return ok(factsOf(entered, around.kind))
}

function problemsWithTime({ happenedOn, time }: EnteredEntry, around: AroundEntry): Problem[] {
  const { today, now, bornOn } = around
  if (happenedOn > today) return [{ field: 'happenedOn', sentence: sayNotLater(today) }]
  if (bornOn !== null && happenedOn < bornOn)
    return [{ field: 'happenedOn', sentence: sayBeforeBirth(bornOn) }]
  if (time === '') return []
  if (parseTimeOfDay(time) === null) return [{ field: 'time', sentence: SAY.noTime }]
  const at = momentOf(happenedOn, time)
  const isAhead = happenedOn === today && dayOfInstant(now) === today && at !== null && at > now
  return isAhead ? [{ field: 'time', sentence: SAY.timeAhead }] : []
}

/** The moment of a day and a time of day as it was typed; null where it is none. */
function momentOf(day: Day, time: string): Instant | null {
  const clock = parseTimeOfDay(time)
  if (clock === null) return null
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return instantInLondon(formatDay(day), (hours * 60 + minutes) * MINUTE_MS)
}

function problemsWithAnswers({ answers }: EnteredEntry, { attributes }: EntryKind): Problem[] {
  const unanswered = attributes.flatMap((attribute) => problemWithAnswer(attribute, answers))
  if (unanswered.length > 0) return unanswered
  const denied = CONTRADICTIONS.filter(({ of, isSo }) => {
    return of.every((code) => attributes.some((attribute) => attribute.code === code)) && isSo(answers)
  })
  return denied.map(({ of: [code = ''], why }) => ({ field: fieldOf(code), sentence: sayContradiction(why) }))
}

/** Answers that cannot both be true; the first code is the field where it is said. */
const CONTRADICTIONS: readonly {
  readonly of: readonly string[]
  readonly isSo: (answers: Answers) => boolean
  readonly why: keyof typeof SAY.contradictions
}[] = [
  {
    of: ['seenAlone', 'seen'],
    isSo: ({ seenAlone, seen }) => seenAlone === 'yes' && seen === 'no',
    why: 'aloneNotSeen',
  },
  {
    of: ['accepted', 'offered'],
    isSo: ({ accepted, offered }) => accepted === 'yes' && offered === 'no',
    why: 'acceptedNotOffered',
  },
  {
    of: ['held', 'declined'],
    isSo: ({ held, declined }) => held === 'yes' && declined === 'yes',
    why: 'heldAndDeclined',
  },
  {
    of: ['held', 'notEngaged'],
    isSo: ({ held, notEngaged }) => held === 'yes' && notEngaged === 'yes',
    why: 'heldAndNotEngaged',
  },
  {
    of: ['reason', 'declined', 'notEngaged'],
    isSo: ({ reason, declined, notEngaged }) =>
      (declined === 'yes' || notEngaged === 'yes') && reason === NOT_RECORDED_CHOICE,
    why: 'noReason',
  },
]

function problemsWithEpisodes(
  { episodes, happenedOn, answers }: EnteredEntry,
  around: AroundEntry,
): Problem[] {
  if (around.kind.code !== 'returnInterview' || around.episodes.length === 0) return []
  const chosen = around.episodes.filter(({ id }) => episodes.includes(id))
  const hasNone = episodes.includes(NO_EPISODE)
  if (hasNone !== (chosen.length === 0) || chosen.length + (hasNone ? 1 : 0) !== episodes.length)
    return [{ field: 'episodes', sentence: SAY.episodes }]
  const isEarly = answers.held === 'yes' && chosen.some(({ startsOn }) => startsOn > happenedOn)
  return isEarly ? [{ field: 'episodes', sentence: SAY.beforeEpisode }] : []
}

function problemsWithWorker({ worker }: EnteredEntry, { workers }: AroundEntry): Problem[] {
  const isKnown = worker === NOT_RECORDED_CHOICE || workers.includes(worker)
  return isKnown ? [] : [{ field: 'worker', sentence: SAY.worker }]
}

function factsOf(entered: EnteredEntry, { attributes }: EntryKind): EntryFacts {
  const { happenedOn, time, answers, worker, reference, episodes } = entered
  return {
    happenedOn,
    happenedAt: time === '' ? null : momentOf(happenedOn, time),
    attributes: saidIn(answers, attributes),
    worker: worker === NOT_RECORDED_CHOICE ? null : worker,
    reference,
    episodes: episodes.filter((episode) => episode !== NO_EPISODE),
  }
}

const FIELDS = ['happened', 'attributes', 'worker', 'reference', 'episodes'] as const
export type EntryField = (typeof FIELDS)[number]

/** The parts in which two states of an entry differ; what was not recorded equals what is not there. */
export function changedParts(before: EntryFacts, after: EntryFacts): EntryField[] {
  return FIELDS.filter((field) => comparable(before, field) !== comparable(after, field))
}

function comparable(facts: EntryFacts, field: EntryField): string {
  if (field === 'happened') return `${facts.happenedOn} ${facts.happenedAt ?? ''}`
  if (field === 'episodes') return [...facts.episodes].sort().join()
  if (field !== 'attributes') return facts[field] ?? ''
  const said = Object.entries(facts.attributes).filter(([, value]) => value !== NOT_RECORDED_CHOICE)
  return JSON.stringify(said.sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** Whether the entry is as it was when the form was opened, stands, and is one that was attested here. */
export function decideChangeable(entry: Entry, version: string): Result<Entry, Refusal> {
  if (entry.source !== ATTESTED) return invalid(SAY.fromSource)
  if (entry.version !== version) return conflict(SAY.overtaken)
  return entry.isWithdrawn ? invalid(SAY.withdrawn) : ok(entry)
}

/** Whether an entry that was taken away may be put back. */
export function decideRestorable(entry: Entry, version: string): Result<Entry, Refusal> {
  const changeable = decideChangeable({ ...entry, isWithdrawn: false }, version)
  if (!changeable.ok) return changeable
  return entry.isWithdrawn ? ok(entry) : no(invalid(SAY.stands).problem)
}

/** A correction that changes nothing is refused. */
export function decideCorrection(
  before: EntryFacts,
  entered: EnteredEntry,
  around: AroundEntry,
): Result<EntryFacts, Refusal> {
  const decided = decideEntry(entered, around)
  if (!decided.ok) return decided
  return changedParts(before, decided.value).length === 0 ? invalid(SAY.nothingChanged) : decided
}
