import type { Actor } from '../access/index.ts'
import type { Round } from '../audits/index.ts'
import { numberWord, plural, capitalised } from '../kernel/sentence.ts'
import type { Figures } from './cut/model.ts'
import { maySeeCases } from './policy.ts'

type Counted = Pick<Figures, 'auditedCount' | 'sampleCount'>

/**
 * Why the figures of a round are not shown to this person, in a sentence; null where they are. A cancelled round has none.
 * While some audits are not submitted yet, what is counted is the record of one child or two, and would anchor auditors who
 * still owe a blind view: only who leads the audits follows it then.
 */
export function whyWithheld(
  actor: Actor,
  { status }: Pick<Round, 'status'>,
  counted: Counted | null,
): string | null {
  if (status === 'cancelled') return CANCELLED
  if (status !== 'auditing' || counted === null || maySeeCases(actor)) return null
  const { auditedCount, sampleCount } = counted
  return sampleCount !== null && auditedCount < sampleCount ? sayUnderWay(auditedCount, sampleCount) : null
}

const CANCELLED = 'This round was cancelled, so it has no results.'

function sayUnderWay(auditedCount: number, sampleCount: number): string {
  const audits = `${sampleCount} ${plural(sampleCount, 'audit', 'audits')}`
  const submitted = `${capitalised(numberWord(auditedCount))} of ${audits} ${plural(auditedCount, 'is', 'are')} submitted.`
  return `${submitted} The results are shown here once all are, or the round is closed: until then they would be the record of a few children, and tell auditors what others found.`
}
