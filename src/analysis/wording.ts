import { sharePercent } from '../kernel/percent.ts'
import { listed, numberWord, plural } from '../kernel/sentence.ts'
import type { FrameInterval } from './statistics/frame-interval.ts'
import { chanceOfMissingAll, type Drawing } from './statistics/hypergeometric.ts'
import type { Share } from './statistics/share.ts'

/** What a round showed: null where the report of that round does not give it. */
export interface RoundShare {
  readonly round: string
  readonly share: Share | null
}

/** Two rounds side by side; the chance is Fisher's, null where the samples allow no test. */
export interface Comparison {
  readonly earlier: RoundShare
  readonly later: RoundShare
  readonly outcome: string
  readonly chance: number | null
}

const RARE = 0.05

/** A count with what it is of: `4 of 8 audits (50%), from a list of 25`. */
export function auditsOf({ count, of }: Share, frameCount: number): string {
  const percent = sharePercent(count, of)
  const inBrackets = percent === null ? '' : ` (${percent}%)`
  return `${count} of ${of} ${audits(of)}${inBrackets}, from a list of ${frameCount}`
}

/** How a finding begins: `In three of the eight audits`, `In all eight audits`, `In none of the eight audits`. */
export function inSomeOf(count: number, of: number): string {
  if (of === 1) return count === 1 ? 'In the one audit' : 'Not in the one audit'
  if (of === 2 && count === 2) return 'In both audits'
  if (of > 2 && count === of) return `In all ${numberWord(of)} audits`
  return of === 0 ? 'In no audit' : `In ${numberWord(count)} of the ${numberWord(of)} audits`
}

/** What the sample lets one expect of the frame; the outcome is a verb, as in `be graded Good`. */
export function expectedInFrame(interval: FrameInterval, sampleCount: number, outcome: string): string {
  const { lowCount, highCount, frameCount } = interval
  if (sampleCount === frameCount)
    return `All ${frameCount} were audited, so ${lowCount} is the count and no estimate.`
  const range = lowCount === highCount ? `${lowCount}` : `between ${lowCount} and ${highCount}`
  return `If all ${frameCount} had been audited, ${range} would be expected to ${outcome} (95% exact interval).`
}

/** How often a serious problem that some children have would not be seen in any audit. */
export function missedProblem(drawing: Drawing): string {
  const { frameCount, markedCount, sampleCount } = drawing
  const problem = `A serious problem in ${markedCount} of ${frameCount} ${plural(frameCount, 'child', 'children')}`
  const chance = chanceOfMissingAll(drawing)
  const by = `be missed by ${sampleCount} ${audits(sampleCount)}`
  return chance === 0
    ? `${problem} could not ${by}.`
    : `${problem} would ${by} ${sayChance(chance)} of the time.`
}

/** Two rounds compared in plain words, never as a proof; grades that were not given cannot be compared. */
export function comparedRounds({ earlier, later, outcome, chance }: Comparison): string {
  const unknown = [earlier, later].filter(({ share }) => share === null).map(({ round }) => round)
  if (earlier.share === null || later.share === null) return notGiven(unknown)
  const counts = `${sayShare(later.share)} audits were ${outcome} in ${later.round} and ${sayShare(earlier.share)} in ${earlier.round}.`
  return chance === null ? `${counts} The samples allow no test of chance.` : `${counts} ${sayTest(chance)}`
}

/** A chance as a per cent with one decimal place, never rounded to 0% or to 100%. */
export function sayChance(chance: number): string {
  if (chance > 0 && chance < 0.0005) return 'less than 0.1%'
  if (chance < 1 && chance >= 0.9995) return 'more than 99.9%'
  return `${(chance * 100).toFixed(1)}%`
}

function notGiven(rounds: readonly string[]): string {
  return `The grades of ${listed(rounds)} are not given in the report, so grades cannot be compared.`
}

function sayTest(chance: number): string {
  const how = `Chance alone would bring shares at least as unlikely as these ${sayChance(chance)} of the time`
  const verdict =
    chance < RARE ? 'which is rare, and says nothing of the cause' : 'so they are no proof of a change'
  return `${how} (Fisher’s exact test, two-sided), ${verdict}.`
}

function sayShare({ count, of }: Share): string {
  return `${count} of ${of}`
}

function audits(count: number): string {
  return plural(count, 'audit', 'audits')
}
