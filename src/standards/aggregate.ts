import {
  CANNOT_TELL,
  type Duty,
  MET,
  NOT_APPLICABLE,
  NOT_MET,
  NOT_YET_DUE,
  type Verdict,
  VERDICTS,
} from './model.ts'
import type { Period } from '../kernel/period.ts'

// Not met if any duty is; else cannot tell if any; else met; not yet due or not applicable only if alone.
const ORDER = [NOT_MET, CANNOT_TELL, MET, NOT_YET_DUE, NOT_APPLICABLE]

/** The verdict that duties add up to, looked up by a bit for each verdict that occurs. */
export const VERDICT_OF_SEEN = Uint8Array.from({ length: 1 << VERDICTS.length }, (_, seen) =>
  Number(ORDER.find((verdict) => (seen & (1 << verdict)) !== 0) ?? NOT_APPLICABLE),
)

/** What a child's duties of one standard add up to; null where there is none. */
export function verdictOf(duties: readonly Pick<Duty, 'verdict'>[]): Verdict | null {
  if (duties.length === 0) return null
  const seen = duties.reduce((bits, { verdict }) => bits | (1 << VERDICTS.indexOf(verdict)), 0)
  return VERDICTS[VERDICT_OF_SEEN[seen] ?? NOT_APPLICABLE] ?? null
}

/** The duties that fell or were due within the period: what lies between them reaches into it. */
export function dutiesIn<D extends Pick<Duty, 'from' | 'due'>>(duties: readonly D[], period: Period): D[] {
  return duties.filter(
    ({ from, due }) => (period.until === null || from < period.until) && (due ?? from) >= period.from,
  )
}

/** Met against not met over children, with those beside them that no share can count. */
export interface Share {
  readonly met: number
  readonly of: number
  readonly cannotTell: number
}

/** A share is met / (met + not met), with cannot tell beside it. */
export function shareOf(verdicts: readonly (Verdict | null)[]): Share {
  const count = (asked: Verdict) => verdicts.filter((verdict) => verdict === asked).length
  const met = count('met')
  return { met, of: met + count('notMet'), cannotTell: count('cannotTell') }
}
