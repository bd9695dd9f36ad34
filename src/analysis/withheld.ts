import type { Actor } from '../access/index.ts'
import type { Round } from '../audits/index.ts'
import { numberWord, plural, capitalised } from '../kernel/sentence.ts'
import type { Figures } from './cut/model.ts'
import { maySeeCases } from './policy.ts'

type Counted = Pick<Figures, 'auditedCount' | 'unfinishedCount' | 'unconfirmedCount'>

/**
 * Why the figures of a round are not shown to this person, in a sentence; null where they are. A cancelled round has none.
 * While some audits are not confirmed yet, what is counted is the record of one child or two, and would anchor auditors who
 * still owe a blind view: only who leads the audits follows it then.
 */
export function whyWithheld(
  actor: Actor,
  { status }: Pick<Round, 'status'>,
  counted: Counted | null,
): string | null {
  return status !== 'cancelled' && maySeeCases(actor) ? null : whyNotForAll({ status }, counted)
}

/** Why the figures of a round are not for everybody yet, or not at all; null where they are: only these leave the house. */
export function whyNotForAll({ status }: Pick<Round, 'status'>, counted: Counted | null): string | null {
  if (status === 'cancelled') return CANCELLED
  const isHalf = status === 'auditing' && counted !== null && counted.unfinishedCount > 0
  return isHalf ? sayUnderWay(counted) : null
}

const CANCELLED = 'This round was cancelled, so it has no results.'

function sayUnderWay({ auditedCount, unfinishedCount, unconfirmedCount }: Counted): string {
  const sample = auditedCount + unfinishedCount
  const audits = `${sample} ${plural(sample, 'audit', 'audits')}`
  const confirmed = `${sayMany(auditedCount)} of ${audits} ${plural(auditedCount, 'is', 'are')} confirmed.`
  return `${confirmed}${sayUnconfirmed(unconfirmedCount ?? 0)} The results are shown here once all are, or the round is closed: until then they would be the record of a few children, and tell auditors what others found.`
}

function sayUnconfirmed(count: number): string {
  if (count === 0) return ''
  return ` ${sayMany(count)} more ${plural(count, 'is submitted and waits', 'are submitted and wait')} to be confirmed.`
}

function sayMany(count: number): string {
  return count === 0 ? 'None' : capitalised(numberWord(count))
}
