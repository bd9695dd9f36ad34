import { sayDay } from '../../../../../kernel/day.ts'
import type { SummaryRow } from '../../../../../platform/views/components/index.ts'
import { dueDay, isOnClock, stageOf } from '../../../../re-audit/rules.ts'
import type { Improvement } from '../../../../re-audit/model.ts'
import { sayLine, sayPlanDone, STAGE_WORDS } from '../../../../re-audit/words.ts'
import type { CaseSeen } from '../query.ts'

/** The plan in short: each line with who sees to it, and whether it is done. */
function PlanLines({ plan }: { readonly plan: readonly Improvement[] }) {
  return (
    <>
      <p class="govuk-body">{sayPlanDone(plan)}</p>
      <ul class="govuk-list govuk-list--bullet">
        {plan.map((line) => (
          <li>{sayLine(line)}</li>
        ))}
      </ul>
    </>
  )
}

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
          ...(clocked.plan.length === 0 ? [] : [{ key: 'Plan', value: <PlanLines plan={clocked.plan} /> }]),
        ]
      : []),
  ]
}
