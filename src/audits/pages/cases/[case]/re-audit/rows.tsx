import { sayDay } from '../../../../../kernel/day.ts'
import type { SummaryRow } from '../../../../../platform/views/components/index.ts'
import { dueDay, isOnClock, stageOf } from '../../../../re-audit/rules.ts'
import { STAGE_WORDS } from '../../../../re-audit/words.ts'
import type { CaseSeen } from '../query.ts'

/** What the page of a case says of being audited again, or of the case that it looks at again. */
export function reAuditRows({ file, clocked, before }: CaseSeen): SummaryRow[] {
  const isClocked = clocked !== null && isOnClock(clocked)
  const actions = [
    { href: `/cases/${file.id}/re-audit`, text: 'Read', visuallyHiddenText: 'the plan and the re-audit' },
  ]
  return [
    ...(before === null
      ? []
      : [{ key: 'Looks again at', value: `Case ${before.position} of ${before.round}` }]),
    ...(isClocked
      ? [
          {
            key: 'Re-audit',
            value: `${STAGE_WORDS[stageOf(clocked)]}, due on ${sayDay(dueDay(clocked))}`,
            actions,
          },
        ]
      : []),
  ]
}
