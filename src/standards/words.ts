import { type Day, sayDay } from '../kernel/day.ts'
import { capitalised } from '../kernel/sentence.ts'
import type { Words } from '../kernel/words.ts'
import type { Duty, Reason, Standard, Verdict } from './model.ts'
import { nounOf, thingOf } from './nouns.ts'
import type { Limit, HoursLimit, Rule } from './rule-model.ts'
import { judgedKinds } from './rules.ts'
import { isPart, wholeKind } from './timeline.ts'
import { versionAtDay } from './versions.ts'

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  met: 'Met',
  notMet: 'Not met',
  cannotTell: 'Cannot tell',
  notYetDue: 'Not yet due',
  notApplicable: 'Does not apply',
}

/** What a sentence says of a duty, whether it comes from a run or was kept. */
export interface ToldDuty extends Pick<Duty, 'from' | 'due' | 'verdict' | 'reason' | 'isHistory'> {
  /** It rests on an entry. */
  readonly hasEntries: boolean
}

/** What a sentence is made of. */
interface Said {
  readonly duty: ToldDuty
  readonly standard: Standard
  readonly rule: Rule
  /** `a visit on which the child was seen` */
  readonly thing: string
  readonly words: Words
}

/**
 * One plain sentence or two on a duty: why it has its verdict, and what would clear it now, or that it is history and
 * can only be explained.
 */
export function sayDuty(duty: ToldDuty, standard: Standard, words: Words): string {
  return say(duty, standard, words, [sayWhy, sayPause, sayWhatNow])
}

/** Why a duty of a time that is over has its verdict; nothing is said of what would clear it. */
export function sayVerdict(duty: ToldDuty, standard: Standard, words: Words): string {
  return say(duty, standard, words, [sayWhy, sayPause])
}

function say(
  duty: ToldDuty,
  standard: Standard,
  words: Words,
  parts: readonly ((said: Said) => string)[],
): string {
  const rule = versionAtDay(standard, duty.from)?.rule
  if (rule === undefined) return FAULT
  const said = { duty, standard, rule, thing: thingOf(rule, words), words }
  return parts
    .map((part) => part(said))
    .filter((part) => part !== '')
    .join(' ')
}

const FAULT = 'This could not be worked out because of a fault in the program, which has been reported.'

function sayWhy(said: Said): string {
  return SENTENCES[said.duty.reason](said)
}

// A system's own name takes no article: RAISE, but the case system.
function theSystem({ caseSystem: { one, a } }: Words): string {
  return a === one ? one : `the ${one}`
}

const by = (due: Day | null) => (due === null ? '' : ` by ${sayDay(due)}`)

const SENTENCES: Readonly<Record<Reason, (said: Said) => string>> = {
  done: ({ duty, rule, thing }) => sayDone(duty, rule, thing),
  late: ({ duty, thing }) => `${capitalised(thing)} was due${by(duty.due)} and came later.`,
  none: (said) => sayNone(said),
  incomplete: ({ words }) => `The latest on file in ${theSystem(words)} is not complete.`,
  notRenewed: ({ thing, words }) =>
    `There is ${thing}, but none since the child came onto the ${words.register.one}.`,
  tooOld: ({ duty, thing }) => `The latest is too old: ${thing} was due${by(duty.due)}.`,
  answeredNo: ({ rule }) =>
    rule.shape === 'attribute'
      ? 'The records say so of too few.'
      : 'The record says that no return interview was offered.',
  notRecorded: ({ rule, thing, words }) =>
    rule.shape === 'within' && rule.response.by === 'answer' && rule.response.as === 'recorded'
      ? `${capitalised(theSystem(words))} does not say whether the child took the return interview.`
      : sayNotRecorded(rule, thing, words),
  notLinked: () =>
    'A return interview is recorded that belongs to no missing episode, so it may be for this one.',
  timeTooRough: () => 'The days are recorded without times, and 72 hours may or may not have passed.',
  notCovered: ({ thing }) => `The records that reach us do not cover the days in which ${thing} could lie.`,
  noFigure: ({ standard }) =>
    `The procedure gives no figure (${standard.clause}). It cannot be told until the authority sets one.`,
  fault: () => FAULT,
  stillOpen: () => 'The child’s return is not recorded; it falls due after it.',
  waiting: ({ duty, thing }) => `${capitalised(thing)} is due${by(duty.due)}.`,
  paused: ({ duty, thing }) =>
    `${capitalised(thing)} is due${by(duty.due)}, and later while the child is missing.`,
  declined: () => 'The child declined the return interview, and that is recorded.',
  doesNotArise: () => 'The record says that it does not apply.',
  ended: ({ words, standard }) =>
    standard.over === 'stay'
      ? `The time on the ${words.register.one} ended before it was due.`
      : 'It ended before it was due.',
  noEntries: () => 'There is nothing on record to look at.',
  higher: ({ words }) => `It happens more often than before the child came onto the ${words.register.one}.`,
  notHigher: ({ words }) =>
    `It does not happen more often than before the child came onto the ${words.register.one}.`,
  atCeiling: ({ words }) =>
    `It happened so often before the child came onto the ${words.register.one} that no more is expected.`,
  tooShort: ({ words }) => `The time on the ${words.register.one} is too short to compare.`,
}

function sayDone({ due }: ToldDuty, rule: Rule, thing: string): string {
  if (rule.shape === 'attribute') return 'The records say so of enough of them.'
  const next = rule.shape === 'current' && rule.noOlderThan !== null ? ` The next is due${by(due)}.` : ''
  const isTimed = rule.shape === 'within' || rule.shape === 'cadence'
  return `${capitalised(thing)} is on record${isTimed ? `, in time; it was due${by(due)}` : ''}.${next}`
}

function sayNotRecorded(rule: Rule, thing: string, words: Words): string {
  const kinds = judgedKinds(rule)
  return kinds.length > 0 && kinds.every(isPart)
    ? `There is ${nounOf(wholeKind(kinds[0] ?? ''), words)} that does not say what it is about, so it may be ${thing}.`
    : `What it hangs on is not recorded in ${theSystem(words)}, and a blank is not a no.`
}

function sayNone({ duty, rule, thing, words }: Said): string {
  if (rule.shape === 'cadence') {
    return duty.hasEntries
      ? `The last was on ${sayDay(duty.from)}; ${thing} was due${by(duty.due)}.`
      : `Since ${sayDay(duty.from)} there is no record of ${thing}; it was due${by(duty.due)}.`
  }
  if (rule.shape === 'within') return `There is no record of ${thing}; it was due${by(duty.due)}.`
  return `There is no record of ${thing} in ${theSystem(words)}.`
}

/** While a child is missing visits pause: the sentence says so wherever a due day is named. */
function sayPause({ duty, rule }: Said): string {
  const isPausing = rule.shape === 'cadence' && rule.pausesWhileMissing
  const isDated = duty.due !== null && ['notMet', 'cannotTell', 'notYetDue'].includes(duty.verdict)
  return isPausing && isDated ? 'Days on which the child was missing are not counted.' : ''
}

const SAYS_ITSELF: ReadonlySet<Reason> = new Set(['noFigure', 'fault'])

/** What clears it, or that nothing can any more. */
function sayWhatNow(said: Said): string {
  const { duty, standard } = said
  if (duty.verdict !== 'notMet' && duty.verdict !== 'cannotTell') return ''
  if (SAYS_ITSELF.has(duty.reason)) return ''
  if (standard.shape === 'uplift') return 'This is information and nothing that is overdue.'
  if (duty.isHistory) return 'This is history: it cannot be made good, only explained.'
  return sayWhatClears(said)
}

function sayWhatClears({ duty, rule, thing, words }: Said): string {
  if (duty.reason === 'notLinked')
    return `Naming the missing episode with the interview in ${theSystem(words)} clears it.`
  if (duty.reason === 'timeTooRough')
    return `The times of the return and of the interview in ${theSystem(words)} would tell.`
  if (duty.reason === 'notCovered') return `If it was done, a record of it with its day shows that.`
  if (duty.reason === 'notRecorded') return `Recording it in ${theSystem(words)} clears it.`
  if (rule.shape === 'attribute') return 'Further ones that are recorded so clear it.'
  if (duty.reason === 'incomplete') return `Completing it in ${theSystem(words)} clears it.`
  const missed =
    rule.shape === 'cadence' || rule.shape === 'within' ? '; that it was late stays on record' : ''
  return `${capitalised(thing)}, recorded in ${theSystem(words)}, clears it${missed}.`
}

/** A limit in words: `1 month`, `10 working days`, `72 hours`. */
export function sayLimit({ unit, count }: Limit | HoursLimit): string {
  const names = { hours: 'hour', days: 'day', workingDays: 'working day', months: 'month' }
  return `${count} ${names[unit]}${count === 1 ? '' : 's'}`
}

/** How often or how soon a rule asks, or that the procedure does not say. */
export function sayFigure(rule: Rule): string {
  if (rule.shape === 'within') return rule.limit === null ? NO_FIGURE : `within ${sayLimit(rule.limit)}`
  if (rule.shape === 'current') {
    return rule.noOlderThan === null ? 'while listed' : `no older than ${sayLimit(rule.noOlderThan)}`
  }
  if (rule.shape !== 'cadence') return ''
  if (rule.stages.length > 0) return 'by stages of the placement'
  return rule.every === null ? NO_FIGURE : `every ${sayLimit(rule.every)}`
}

const NO_FIGURE = 'no figure yet'
