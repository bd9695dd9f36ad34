import { sayChance } from '../../analysis/index.ts'
import { sayDay } from '../../kernel/day.ts'
import { sayDayOrMonth } from '../../kernel/day-or-month.ts'
import { capitalised, numberWord, plural } from '../../kernel/sentence.ts'
import type { Exposure } from '../exposure.ts'
import type { Measure } from '../measures/model.ts'
import type {
  Count,
  Effect,
  EffectVerdict,
  JudgedMeasure,
  MeasuredRound,
  Missing,
  Untestable,
} from './model.ts'
import { isCount, smallestChance } from './rules.ts'

export const VERDICT_WORDS: Readonly<Record<EffectVerdict, string>> = {
  moved: 'Moved',
  notMoved: 'Not moved',
  tooFew: 'Too few to tell',
  notYetExposed: 'Not yet exposed',
  cannotTell: 'Cannot tell',
  notComputed: 'Not computed',
}

export const NO_MEASURE =
  'No measure that can be computed is chosen, so no round can show whether the action worked. What it did stands in words only.'
export const WORDS_ONLY = 'This measure is words only: not computed.'
export const NO_STANDARD =
  'No procedure has a standard by these words, so it cannot be told. Take this measure back and choose the standard.'

export function nameOf({ month, code }: Pick<MeasuredRound, 'month' | 'code'>): string {
  return month === null ? code : sayDayOrMonth(month)
}

/** What two rounds show of a measure: the counts first, then what they can tell. */
export function effectSentence(judged: JudgedMeasure, effect: Effect): string {
  if (judged.earlier === 'noStandard') return NO_STANDARD
  return [
    countsSentence(judged, effect),
    targetSentence(judged),
    reasonSentence(judged, effect),
    lateSentence(judged, effect),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

function countsSentence({ earlier, later, measure }: JudgedMeasure, effect: Effect): string {
  if (isOnList(measure) && isCount(earlier) && later === null)
    return `${sayOnList(earlier)} in ${nameOf(effect.earlier)}, which later rounds are set beside.`
  if (!isCount(earlier) || !isCount(later) || effect.later === null) return ''
  const [before, after] = [nameOf(effect.earlier), nameOf(effect.later)]
  const say = isOnList(measure) ? sayOnList : sayCount
  return `${say(earlier)} in ${before}, ${say(later)} in ${after}.`
}

function sayCount({ share: { count, of }, silentCount }: Count): string {
  const silent = silentCount === 0 ? '' : ` (${silentCount} more did not comment)`
  return `${count} of ${of} ${plural(of, 'audit', 'audits')}${silent}`
}

/** Whether children of the whole list are counted, and not audits of a sample. */
function isOnList({ kind }: Pick<Measure, 'kind'>): boolean {
  return kind === 'standard'
}

function sayOnList({ share: { count, of }, silentCount }: Count): string {
  return `${count} of ${of} ${plural(of, 'child', 'children')} on the list who can be judged (cannot tell ${silentCount})`
}

function targetSentence({ later, measure: { targetPercent } }: JudgedMeasure): string {
  if (targetPercent === null || !isCount(later) || later.share.of === 0) return ''
  const isReached = 100 * later.share.count >= targetPercent * later.share.of
  return `The target of ${targetPercent}% ${isReached ? 'was' : 'was not'} reached.`
}

function reasonSentence(judged: JudgedMeasure, effect: Effect): string {
  switch (judged.reason) {
    case 'noLaterRound':
      return 'No later round has been audited yet.'
    case 'underWay':
      return sayUnderWay(laterName(effect))
    case 'inForceLater':
      return `The action came into force after the period examined in ${laterName(effect)}, so its cases could not show it.`
    case 'exposureUnknown':
      return `Whether the action was in force for the cases of ${laterName(effect)} is not known, so whatever these figures show, nobody can tell whether they show the action.`
    case 'missing':
      return missingSentence(judged, effect)
    case 'untestable':
      return untestableSentence(effect.untestable, effect)
    case 'noAudits':
    case 'mostlyUntold':
      return uncountedSentence(judged)
    case 'tooFew':
      return tooFewSentence(judged)
    default:
      return testedSentence(judged, effect)
  }
}

function testedSentence(judged: JudgedMeasure, effect: Effect): string {
  if (judged.reason === 'otherWay')
    return `${testSentence(judged, effect)}, which is rare: the measure went the other way than wanted.`
  return judged.reason === 'moved'
    ? `${testSentence(judged, effect)}, which is rare: the measure moved as wanted while the action was in force ${howLong(effect.exposure)}. That the action caused it is not shown by this.`
    : `${testSentence(judged, effect)}, so they are no proof that anything moved, nor that nothing did.`
}

function uncountedSentence({ reason, measure }: JudgedMeasure): string {
  if (reason === 'mostlyUntold')
    return 'On one of the two lists nobody can tell of more children than can be judged, so nobody can tell whether it moved.'
  return isOnList(measure)
    ? 'On one of the two lists no child can be judged, so there is nothing to compare.'
    : 'In one of the two rounds no audit answered, so there is nothing to compare.'
}

function howLong(exposure: Exposure | null): string {
  return exposure === 'yes' ? 'for all of what was examined' : 'for a part of what was examined'
}

function testSentence({ chance, measure }: JudgedMeasure, { testCount }: Effect): string {
  const corrected =
    testCount > 1 ? `, corrected for the ${numberWord(testCount)} measures of this action` : ''
  const lists = isOnList(measure) ? ', a child on both lists counted in both' : ''
  return `Chance alone would bring shares at least as unlikely as these ${sayChance(chance ?? 1)} of the time (Fisher’s exact test, two-sided${corrected}${lists})`
}

function tooFewSentence({ earlier, later, measure }: JudgedMeasure): string {
  if (!isCount(earlier) || !isCount(later)) return ''
  const least = smallestChance(earlier.share, later.share.of, measure.direction)
  const best = measure.direction === 'more' ? 'all' : 'none'
  const those = isOnList(measure) ? 'children of the later list' : 'later audits'
  return `Too few to tell: had ${best} of the ${numberWord(later.share.of)} ${those} shown it, chance alone would still bring that ${sayChance(least)} of the time.`
}

function missingSentence({ earlier, later }: JudgedMeasure, effect: Effect): string {
  const said = [
    isCount(earlier) || earlier === null
      ? ''
      : sayMissing(earlier, nameOf(effect.earlier), 'did not ask this'),
    isCount(later) || later === null
      ? ''
      : sayMissing(later, laterName(effect), 'does not ask this any more'),
  ]
  return `${said.filter((each) => each !== '').join(' ')} So nobody can tell whether it moved.`
}

function sayMissing(missing: Missing, round: string, notAsked: string): string {
  switch (missing) {
    case 'notAsked':
      return `The tool of ${round} ${notAsked}.`
    case 'underWay':
      return sayUnderWay(round)
    case 'notCounted':
      return `${round} was not counted.`
    case 'notGiven':
      return `The figures of ${round} do not give this.`
    case 'noStandard':
      return NO_STANDARD
  }
}

/** An unfinished round is no round to compare, however much of it was counted. */
export function sayUnderWay(round: string): string {
  return `The audits of ${round} are still under way, so there are no figures of it to compare yet. They are read once it is closed.`
}

function untestableSentence(untestable: Untestable | null, effect: Effect): string {
  if (untestable === null) return ''
  if (untestable.why === 'childrenInBoth') return `${inBothSentence(untestable.count)} ${NO_TEST}`
  const round = untestable.of === 'earlier' ? nameOf(effect.earlier) : laterName(effect)
  return `${SAMPLES[untestable.reason](round)} ${NO_TEST}`
}

const NO_TEST = 'The samples allow no test of chance, so nobody can tell whether it moved.'

const SAMPLES: Readonly<Record<Extract<Untestable, { why: 'sample' }>['reason'], (round: string) => string>> =
  {
    stratified: (round) => `The sample of ${round} was drawn in groups.`,
    replaced: (round) => `Cases of the sample of ${round} were replaced.`,
    unfinished: (round) => `Not all audits of ${round} are finished.`,
    listUnknown: (round) => `How many children were on the list of ${round} is not known.`,
    chosen: (round) => `The cases of ${round} were chosen and not drawn.`,
  }

/** How many children were audited in both rounds, without which two shares cannot be compared. */
export function inBothSentence(count: number | null): string {
  if (count === null) return 'Whether children were audited in both rounds is not known.'
  if (count === 0) return 'No child was audited in both rounds.'
  return `${capitalised(numberWord(count))} ${plural(count, 'child was', 'children were')} audited in both rounds.`
}

/** A measure that is chosen when the result can be known proves less. */
function lateSentence({ measure }: JudgedMeasure, { later }: Effect): string {
  if (!later?.asAt || measure.chosenOn <= later.asAt) return ''
  return `It was chosen on ${sayDay(measure.chosenOn)}, after the list of ${nameOf(later)} was taken; a measure that is chosen afterwards proves less.`
}

function laterName({ later }: Effect): string {
  return later === null ? 'the next round' : nameOf(later)
}

const SHORT: Readonly<Record<EffectVerdict, string>> = {
  moved: 'A measure moved as wanted while the action was in force.',
  notMoved: 'No measure moved as wanted beyond what chance brings.',
  tooFew: 'There is too little to tell.',
  notYetExposed: 'No round has been audited to its end yet that could show the action.',
  cannotTell: 'Whether a measure moved cannot be told.',
  notComputed: 'No measure that can be computed is chosen.',
}

/** The verdict without a figure, for who may not see the figures of a round. */
export function shortSentence({ verdict }: Pick<Effect, 'verdict'>): string {
  return SHORT[verdict]
}
