import { parseDay, sayDay } from '../kernel/day.ts'
import { dayOrMonthOrNull, sayDayOrMonth } from '../kernel/day-or-month.ts'
import { sharePercent } from '../kernel/percent.ts'
import { capitalised, listed, numberWord, plural } from '../kernel/sentence.ts'
import type { Words } from '../kernel/words.ts'
import { gradeWording, sayExclusion, type Grade, type Tool } from '../audits/index.ts'
import type { DrawFacts, Figures, GradeCount, NoInterval } from './cut/model.ts'
import { chanceOfMissingAll } from './statistics/hypergeometric.ts'
import { auditsOf, expectedInFrame, missedProblem } from './wording.ts'

/** Below this many audits one more or less moves a share so much that it has to be said. */
export const FEW_AUDITS = 20

export const SAFEGUARDED_WORDS = { yes: 'Yes', no: 'No', cannotTell: 'Cannot tell' } as const

const NO_INTERVAL: Readonly<Record<NoInterval, string>> = {
  stratified: 'The sample was drawn in groups, so no simple interval for the whole list is given.',
  replaced: 'Cases of the sample were replaced, so no interval for the whole list is given.',
  unfinished: 'Not all audits are finished, so no interval for the whole list is given yet.',
  listUnknown: 'How many children were on the list is not known, so no interval is given.',
}

/** What is said where a report of the round gives no more than its size. */
export const GRADES_NOT_GIVEN = 'Its grades and topics are not given in the report.'

/** A round by its month, as people speak of it; by its code where no month is known. */
export function sayRound({
  month,
  round,
}: {
  readonly month: string | null
  readonly round: string
}): string {
  const known = dayOrMonthOrNull(month)
  return known === null ? round : sayDayOrMonth(known)
}

/** How many children of the list were drawn. */
export function sampleSentence(figures: Figures, words: Words): string {
  const { sampleCount, frameCount, sharePercent, asAt } = figures
  if (sampleCount === null || frameCount === null) return 'How many children were drawn is not known.'
  const day = asAt === null ? null : parseDay(asAt)
  const on = day === null ? 'at that time' : `on ${sayDay(day)}`
  const could = leftOutCount(figures) === 0 ? '' : ' who could be drawn'
  return `${sampleCount} of the ${frameCount} ${plural(frameCount, 'child', 'children')} on the ${words.register.one} ${on}${could} were drawn (${sharePercent}%).`
}

export const NOTHING_COUNTED =
  'There is nothing to count yet. The figures of a round are shown here once its sample is drawn, its auditors are chosen and the first audit is confirmed.'

type CountedOfSample = Pick<Figures, 'auditedCount' | 'unfinishedCount' | 'unconfirmedCount'>

/** How many of the sample count, and why the others do not: they wait to be confirmed, or are not finished. */
export function countedSentence({
  auditedCount,
  unfinishedCount,
  unconfirmedCount,
}: CountedOfSample): string {
  if (unfinishedCount === 0)
    return `${auditedCount} ${plural(auditedCount, 'audit is', 'audits are')} counted.`
  const sample = auditedCount + unfinishedCount
  const waiting = unconfirmedCount ?? 0
  const unfinished = unfinishedCount - waiting
  return [
    `${auditedCount} of ${sample} audits of the sample ${plural(auditedCount, 'is', 'are')} counted.`,
    ...(waiting === 0 ? [] : [sayWaiting(waiting)]),
    ...(unfinished === 0 ? [] : [sayUnfinished(unfinished)]),
  ].join(' ')
}

function sayWaiting(count: number): string {
  const many = capitalised(numberWord(count))
  return count === 1
    ? `${many} is submitted, waits to be confirmed and is not counted before.`
    : `${many} are submitted, wait to be confirmed and are not counted before.`
}

function sayUnfinished(count: number): string {
  return `${capitalised(numberWord(count))} ${plural(count, 'is', 'are')} not finished and not counted.`
}

/** Warns where there are so few audits that each weighs much; null where there are enough. */
export function fewAudits(of: number): string | null {
  if (of === 0 || of >= FEW_AUDITS) return null
  const points = sharePercent(1, of) ?? 0
  return `${of} ${plural(of, 'audit is', 'audits are')} few: one more or less moves a share by ${points} percentage points. Read the counts first, and do not take a difference for a trend.`
}

/** What a reader has to know of how the sample and its pairs came about. */
export function drawSentences({
  how,
  drawnTimes,
  replacements,
  overrides,
  singleAudited,
  leftOut,
}: DrawFacts): string[] {
  const times = drawnTimes ?? 1
  const cases = (count: number) => `${capitalised(numberWord(count))} ${plural(count, 'case', 'cases')}`
  return [
    how === 'onePerson'
      ? 'One person drew the sample with nonces of the program; no second person took part.'
      : '',
    how === 'reconstruction' ? 'The draw is a reconstruction from the papers of the round.' : '',
    leftOutSentence(leftOut ?? {}),
    times > 1
      ? `The sample was drawn ${times} times; redraws, nonces that were never shown and cancelled rounds on the same list count.`
      : '',
    replacements > 0 ? `${cases(replacements)} of the sample replaced another that was drawn.` : '',
    overrides > 0 ? `${cases(overrides)} had an auditor despite a bar; the reason is recorded.` : '',
    singleAudited > 0 ? `${cases(singleAudited)} had one auditor instead of two.` : '',
  ].filter((sentence) => sentence !== '')
}

/** Who could not be drawn, by reason and with counts; nothing where everybody could. */
function leftOutSentence(leftOut: Readonly<Record<string, number>>): string {
  const count = sumOf(leftOut)
  if (count === 0) return ''
  const reasons = Object.entries(leftOut).map(
    ([code, each]) => `${uncapitalised(sayExclusion(code))} (${each})`,
  )
  const children = `${capitalised(numberWord(count))} ${plural(count, 'child', 'children')} on the list`
  return `${children} ${plural(count, 'was', 'were')} left out before the draw: ${listed(reasons)}.`
}

/** How many children were on the list but could not be drawn. */
export function leftOutCount({ draw }: Pick<Figures, 'draw'>): number {
  return sumOf(draw?.leftOut ?? {})
}

function sumOf(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, each) => sum + each, 0)
}

function uncapitalised(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/** The grade as it was called on the day of the round. */
export function gradeName(tool: Tool | null, grade: Grade, asAt: string | null): string {
  const day = asAt === null ? null : parseDay(asAt)
  return tool === null || day === null ? grade : gradeWording(tool, grade, day)
}

/** A grade in a sentence: counts first, then what they let one expect of the whole list. */
export function gradeSentence(name: string, grade: GradeCount, frameCount: number | null): string {
  const counts = frameCount === null ? `${grade.count} of ${grade.of}` : auditsOf(grade, frameCount)
  const expected =
    grade.interval === null ? '' : ` ${expectedInFrame(grade.interval, grade.of, `be graded ${name}`)}`
  return `${name}: ${counts}.${expected}`
}

export function noIntervalSentence(reason: NoInterval | null): string | null {
  return reason === null ? null : NO_INTERVAL[reason]
}

type Seen = Pick<Figures, 'auditedCount' | 'frameCount' | 'noInterval'>

/** How likely it is that a problem of one child in ten stays unseen; null where the list is not known. */
export function unseenProblem(figures: Seen): string | null {
  const { auditedCount, frameCount } = figures
  if (frameCount === null || !isDrawnSimply(figures)) return null
  const markedCount = Math.max(1, Math.round(frameCount / 10))
  return missedProblem({ frameCount, markedCount, sampleCount: auditedCount })
}

const NUMBERS_UNSEEN = [1, 2, 3, 5]

/** The chance, 0 to 1, that a problem of so many children is in none of the audits; empty where it cannot be said. */
export function unseenByNumber(figures: Seen): { markedCount: number; chance: number }[] {
  const { auditedCount: sampleCount, frameCount } = figures
  if (frameCount === null || !isDrawnSimply(figures)) return []
  const numbers = NUMBERS_UNSEEN.filter((each) => each <= frameCount)
  return numbers.map((markedCount) => {
    return { markedCount, chance: chanceOfMissingAll({ frameCount, markedCount, sampleCount }) }
  })
}

/** A stratified sample, or one with replacements, allows no simple reckoning. @source domain.md, statistics */
function isDrawnSimply({ auditedCount, noInterval }: Seen): boolean {
  return auditedCount > 0 && noInterval !== 'stratified' && noInterval !== 'replaced'
}

/** How many audits asked for an urgent follow-up. */
export function followUpSentence({ count, of, immediate }: NonNullable<Figures['followUps']>): string {
  if (count === 0) return `None of ${of} audits asked for an urgent follow-up.`
  return `${count} of ${of} audits asked for an urgent follow-up, ${immediate === count ? '' : `${immediate} of them `}immediate.`
}

/** How many children were open to social care on the day of the draw. */
export function openSentence({ yes, no, notRecorded }: NonNullable<Figures['openToSocialCare']>): string {
  const rest = notRecorded === 0 ? '' : ` For ${notRecorded} it is not recorded.`
  return `${yes} of ${yes + no + notRecorded} were open to social care on the day of the draw, ${no} ${plural(no, 'was', 'were')} not.${rest}`
}
