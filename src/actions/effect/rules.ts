import { fisherTwoSided, holm, type Share } from '../../analysis/index.ts'
import type { Direction } from '../measures/model.ts'
import type { Circumstances, Count, Counted, EffectVerdict, Judged, Reason } from './model.ts'

/** A difference that chance alone brings more often than this shows nothing. */
export const RARE = 0.05

const VERDICTS: Readonly<Record<Reason, EffectVerdict>> = {
  noLaterRound: 'notYetExposed',
  underWay: 'notYetExposed',
  inForceLater: 'notYetExposed',
  exposureUnknown: 'cannotTell',
  missing: 'cannotTell',
  untestable: 'cannotTell',
  mostlyUntold: 'cannotTell',
  noAudits: 'cannotTell',
  tooFew: 'tooFew',
  moved: 'moved',
  otherWay: 'notMoved',
  chance: 'notMoved',
}

/** A measure as two rounds count it. */
export interface Asked {
  readonly direction: Direction
  readonly earlier: Counted
  /** Null while there is no later round. */
  readonly later: Counted | null
  /** Counted over the whole list, so that no sample stands in the way of a test. */
  readonly isWholeList?: boolean
}

/**
 * What two rounds show of all measures of one action. A measure moved when its share went the wanted way, the action was in
 * force in at least a part of the period, and chance alone would bring such shares in no more than one of twenty tries:
 * Fisher’s exact test, two-sided, corrected by Holm for every measure that was ever chosen for this action.
 * @source domain.md, measure of an action
 */
export function judgeMeasures(asked: readonly Asked[], circumstances: Circumstances): Judged[] {
  const chances = correctedChances(asked, circumstances)
  return asked.map((each, place) => {
    const chance = chances[place] ?? null
    const reason = reasonOf(each, circumstances, chance)
    return { reason, verdict: VERDICTS[reason], earlier: each.earlier, later: each.later, chance }
  })
}

/** In the order of the measures; null where the samples allow no test. */
function correctedChances(asked: readonly Asked[], { untestable }: Circumstances): (number | null)[] {
  const raw = asked.map(({ earlier, later, isWholeList }) =>
    (untestable === null || isWholeList) && isCount(earlier) && isCount(later)
      ? fisherTwoSided(earlier.share, later.share)
      : null,
  )
  const corrected = holm(raw.filter((chance) => chance !== null))
  let place = 0
  return raw.map((chance) => (chance === null ? null : (corrected[place++] ?? null)))
}

function reasonOf(asked: Asked, circumstances: Circumstances, chance: number | null): Reason {
  const { direction, earlier, later } = asked
  const early = beforeCounting(asked, circumstances)
  if (early !== null) return early
  if (!isCount(earlier) || !isCount(later)) return 'missing'
  const notTested = whyNotTested(asked, circumstances)
  if (notTested !== null) return notTested
  if (chance === null) return 'noAudits'
  if (smallestChance(earlier.share, later.share.of, direction) > RARE) return 'tooFew'
  if (chance > RARE) return 'chance'
  return wentRight(earlier.share, later.share, direction) ? 'moved' : 'otherWay'
}

/** Why no count of these rounds could show the action; null where it could. */
function beforeCounting({ later }: Asked, { exposure }: Circumstances): Reason | null {
  if (exposure === null || later === null) return 'noLaterRound'
  if (exposure === 'no') return 'inForceLater'
  return later === 'underWay' ? 'underWay' : null
}

/** Why what was counted is not held against chance; null where it is. */
function whyNotTested(
  { earlier, later, isWholeList = false }: Asked,
  { exposure, untestable }: Circumstances,
): Reason | null {
  if (exposure === 'cannotTell') return 'exposureUnknown'
  if (!isWholeList) return untestable === null ? null : 'untestable'
  return [earlier, later].some(isMostlyUntold) ? 'mostlyUntold' : null
}

/** Of more children nobody can tell than can: whatever share those few give may come from what reached us. */
function isMostlyUntold(counted: Counted | null): boolean {
  return isCount(counted) && counted.silentCount > counted.share.of
}

export function isCount(counted: Counted | null): counted is Count {
  return counted !== null && typeof counted !== 'string'
}

/** The smallest chance that any result of the later round could have given, all its audits being as wanted. */
export function smallestChance(earlier: Share, laterOf: number, direction: Direction): number {
  const best = { count: direction === 'more' ? laterOf : 0, of: laterOf }
  return wentRight(earlier, best, direction) ? (fisherTwoSided(earlier, best) ?? 1) : 1
}

function wentRight(earlier: Share, later: Share, direction: Direction): boolean {
  const [before, after] = [earlier.count * later.of, later.count * earlier.of]
  return direction === 'more' ? after > before : after < before
}

/**
 * The verdict on an action from those on its measures that stand: moved when at least one moved and none went the other
 * way; not computed where there is none.
 */
export function verdictOn(judged: readonly Pick<Judged, 'reason' | 'verdict'>[]): EffectVerdict {
  if (judged.length === 0) return 'notComputed'
  const has = (verdict: EffectVerdict) => judged.some((each) => each.verdict === verdict)
  if (judged.some(({ reason }) => reason === 'otherWay')) return 'notMoved'
  const order: readonly EffectVerdict[] = ['moved', 'notMoved', 'tooFew', 'notYetExposed', 'cannotTell']
  return order.find(has) ?? 'cannotTell'
}
