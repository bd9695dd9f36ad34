import { sayFactKind } from '../audits/index.ts'
import { parseDay, sayDay } from '../kernel/day.ts'
import { plural } from '../kernel/sentence.ts'
import type { Dispute, Figures } from './cut/model.ts'

export const DISPUTES_NOT_RECORDED = 'Whether the auditors disputed facts of the record: not recorded.'

/** What the audits found of the record itself: its facts compared with the case file. @source domain.md, judging a case */
export function recordSentence(counts: Figures['disputedFacts']): string {
  if (counts === null) return DISPUTES_NOT_RECORDED
  const { count, of, disputedCount, checkedCount } = counts
  const audits = `${of} ${plural(of, 'audit', 'audits')}`
  if (checkedCount === 0)
    return `In none of the ${audits} was a fact of the record compared with the case file, so they do not tell how far the record can be relied on.`
  const compared = `${checkedCount} ${plural(checkedCount, 'fact was', 'facts were')} compared with the case file, ${disputedCount === 0 ? 'and none was disputed' : `${disputedCount} of them disputed`}`
  const disputed =
    count === 0
      ? `In none of the ${audits} did the auditors dispute a fact of the record`
      : `In ${count} of the ${audits} the auditors disputed a fact of the record`
  return `${disputed}: ${compared}. This is about the record and not about practice.`
}

/** `Visits, 4 February 2015: the file says “Nobody was in”`. */
export function sayDispute({ kind, on, fileSays }: Dispute): string {
  const day = parseDay(on)
  return `${sayFactKind(kind)}, ${day === null ? on : sayDay(day)}: the file says “${fileSays}”`
}
