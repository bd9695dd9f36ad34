import { GRADES, type Grade } from '../../audits/index.ts'
import { sharePercent } from '../../kernel/percent.ts'
import { agreementOf } from '../agreement/count.ts'
import { comparedTopics } from '../compared/count.ts'
import { differenceOf } from '../difference/count.ts'
import { standardsOnList } from '../list-standards/count.ts'
import { groupsOfCase, representationOf } from '../representation/count.ts'
import { teamsOf } from '../teams/count.ts'
import { frameInterval } from '../statistics/frame-interval.ts'
import type { FoundCase, FoundEarlier, FoundRound, RoundFacts } from './found.ts'
import { initialsOf } from './initials.ts'
import {
  FORMAT,
  type Counted,
  type DisputedCounts,
  type DrawFacts,
  type EarlierRound,
  type Figures,
  type GradeCounts,
  type NoInterval,
  type SafeguardedCounts,
} from './model.ts'
import { answerCounts, markCounts } from './questions.ts'

/** The figures of a round. A case counts once both auditors stand by its agreed record; the others are said to be unfinished. */
export function countRound(found: FoundRound): Counted {
  return { figures: figuresOf(found), rows: finished(found.cases).map((each) => caseRow(each, found.list)) }
}

function figuresOf(found: FoundRound): Figures {
  const { round, cases } = found
  const audited = finished(cases)
  return {
    format: FORMAT,
    ...{ round: round.code, theme: round.theme, register: round.register, tool: round.tool },
    ...{ month: round.month, asAt: round.asAt, ...sizeOf(round) },
    auditedCount: audited.length,
    unfinishedCount: cases.length - audited.length,
    unconfirmedCount: cases.filter(({ isUnconfirmed }) => isUnconfirmed).length,
    ...judged(round, cases),
    topics: answerCounts(found, audited),
    marks: markCounts(found, audited),
    earlier: found.earlier.map((earlier) => beside(found, earlier, audited)),
    childrenSeenBefore: seenBefore(found.earlier, audited),
    ...set(found, audited),
    draw: round.isKnownInPart ? null : drawFacts(round, cases),
    moderation: found.moderation,
  }
}

/** What is set side by side; nothing where the round judged elsewhere. */
function set(found: FoundRound, audited: readonly FoundCase[]) {
  if (found.round.isKnownInPart)
    return { agreement: null, difference: null, teams: null, representation: null, standards: null }
  const noInterval = whyNoInterval(found.round, found.cases)
  return {
    agreement: agreementOf(found, audited),
    difference: differenceOf(found, audited, noInterval),
    teams: teamsOf(audited),
    representation: representationOf(found.list, audited, noInterval),
    standards: standardsOnList(found.standards, found.list),
  }
}

function finished(cases: readonly FoundCase[]): FoundCase[] {
  return cases.filter(({ isFinished }) => isFinished)
}

function sizeOf({ frameCount, sampleCount }: RoundFacts) {
  const share = frameCount === null || sampleCount === null ? null : sharePercent(sampleCount, frameCount)
  return { frameCount, sampleCount, sharePercent: share }
}

/** What the pairs judged; null for a round that is known in part, which judged but not here. */
function judged(round: RoundFacts, cases: readonly FoundCase[]) {
  const nothing = {
    grades: null,
    noInterval: null,
    safeguarded: null,
    openToSocialCare: null,
    followUps: null,
    disputedFacts: null,
  }
  if (round.isKnownInPart) return nothing
  const audited = finished(cases)
  return {
    ...gradesOf(round, cases),
    safeguarded: safeguardedCounts(audited),
    openToSocialCare: openCounts(audited),
    followUps: followUpCounts(audited),
    disputedFacts: disputedCounts(audited),
  }
}

function gradesOf(round: RoundFacts, cases: readonly FoundCase[]) {
  const noInterval = whyNoInterval(round, cases)
  const graded = finished(cases).flatMap(({ grade }) => (grade === null ? [] : [grade]))
  return { grades: gradeCounts(graded, noInterval === null ? round.frameCount : null), noInterval }
}

/** Only a simple sample that was audited to its end speaks of the whole list. @source domain.md, statistics */
function whyNoInterval(round: RoundFacts, cases: readonly FoundCase[]): NoInterval | null {
  if (round.frameCount === null) return 'listUnknown'
  if (round.strata !== 'none') return 'stratified'
  if (cases.some(({ isReplacement }) => isReplacement)) return 'replaced'
  return finished(cases).length < cases.length ? 'unfinished' : null
}

function gradeCounts(graded: readonly Grade[], frameCount: number | null): GradeCounts {
  const counted = GRADES.map((grade) => {
    const share = { count: graded.filter((each) => each === grade).length, of: graded.length }
    const interval = frameCount === null || graded.length === 0 ? null : frameInterval(share, frameCount)
    return [grade, { ...share, interval }] as const
  })
  return Object.fromEntries(counted) as GradeCounts
}

function safeguardedCounts(audited: readonly FoundCase[]): SafeguardedCounts {
  const judged = audited.filter(({ safeguarded }) => safeguarded !== null)
  const among = (answer: FoundCase['safeguarded']) =>
    judged.filter((each) => each.safeguarded === answer).length
  return { yes: among('yes'), no: among('no'), cannotTell: among('cannotTell'), of: judged.length }
}

function openCounts(audited: readonly FoundCase[]) {
  const among = (open: boolean | null) =>
    audited.filter(({ openToSocialCare }) => openToSocialCare === open).length
  return { yes: among(true), no: among(false), notRecorded: among(null) }
}

function followUpCounts(audited: readonly FoundCase[]) {
  const isImmediate = ({ urgency }: { readonly urgency: string }) => urgency === 'immediate'
  return {
    count: audited.filter(({ followUps }) => followUps.length > 0).length,
    of: audited.length,
    immediate: audited.filter(({ followUps }) => followUps.some(isImmediate)).length,
  }
}

function disputedCounts(audited: readonly FoundCase[]): DisputedCounts {
  const sumOf = (count: (each: FoundCase) => number) => audited.reduce((sum, each) => sum + count(each), 0)
  return {
    count: audited.filter(({ disputes }) => disputes.length > 0).length,
    of: audited.length,
    disputedCount: sumOf(({ disputes }) => disputes.length),
    checkedCount: sumOf(({ checkedCount }) => checkedCount),
  }
}

/** An earlier round beside this one. */
function beside(found: FoundRound, earlier: FoundEarlier, audited: readonly FoundCase[]): EarlierRound {
  const { round, cases } = earlier
  const both = inBoth(cases, audited)
  const graded = round.isKnownInPart ? { grades: null, noInterval: null } : gradesOf(round, cases)
  const isSimple = graded.noInterval === null && whyNoInterval(found.round, found.cases) === null
  return {
    ...{ round: round.code, month: round.month, ...sizeOf(round), ...graded },
    childrenInBoth: round.isKnownInPart ? null : both,
    topics: comparedTopics(found, audited, earlier, isSimple && both === 0),
    note: round.note,
  }
}

function inBoth(cases: readonly FoundCase[], audited: readonly FoundCase[]): number {
  const children = new Set(finished(cases).map(({ child }) => child))
  return audited.filter(({ child }) => children.has(child)).length
}

/** Audited children whom an earlier round audited too; a round known in part does not say whom. */
function seenBefore(earlier: readonly FoundEarlier[], audited: readonly FoundCase[]): number | null {
  const known = earlier.filter(({ round }) => !round.isKnownInPart)
  if (known.length === 0) return null
  return inBoth(
    known.flatMap(({ cases }) => cases),
    audited,
  )
}

function drawFacts({ how, strata, drawnTimes, leftOut }: RoundFacts, cases: readonly FoundCase[]): DrawFacts {
  const audited = finished(cases)
  return {
    ...{ how, strata, drawnTimes, leftOut },
    replacements: cases.filter(({ isReplacement }) => isReplacement).length,
    overrides: cases.filter(({ auditors }) => auditors.some(({ isOverridden }) => isOverridden)).length,
    singleAudited: audited.filter(({ isSingleAudited }) => isSingleAudited).length,
  }
}

function caseRow(each: FoundCase, list: FoundRound['list']): Counted['rows'][number] {
  const { reference, position, ageYears, team, grade, safeguarded, openToSocialCare, followUps, disputes } =
    each
  const pair = each.auditors.map(({ name }) => initialsOf(name)).join('/')
  return {
    ...{ child: each.child, case: each.id, reference, position, ageYears, team, pair, grade, safeguarded },
    ...{ openToSocialCare, followUps, disputes },
    ...{ firstViews: each.firstViews, moderated: each.moderated, groups: groupsOfCase(each, list) },
  }
}
