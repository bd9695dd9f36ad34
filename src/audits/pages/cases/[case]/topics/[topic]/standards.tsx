import { Details } from '../../../../../../platform/views/components/index.ts'
import { VerdictTag } from '../../../../../../standards/index.ts'
import type { JudgedDuty, JudgedStandard, PeriodJudged } from '../../../../../case/standards/model.ts'
import { ASKED_NOTHING, sayJudged, sayJudgedAsAt, sayRelied } from '../../../../../case/standards/words.ts'

interface StandardsProps {
  readonly judged: PeriodJudged
  readonly standards: readonly JudgedStandard[]
  /** The question as it is read, for who reads by ear. */
  readonly of: string
}

/** How the child stood by the standards that bear on a question, over the period examined. */
export function StandardsBeside({ judged, standards, of }: StandardsProps) {
  return (
    <>
      <h3 class="govuk-heading-s">
        What the standards say<span class="govuk-visually-hidden">: {of}</span>
      </h3>
      <p class="govuk-body-s">{sayJudgedAsAt(judged)}</p>
      {standards.map((standard) => (
        <OneStandard standard={standard} />
      ))}
    </>
  )
}

// Met duties are many and say little; beyond so many all are folded away below the worst.
const SHORT = 2

function OneStandard({ standard }: { readonly standard: JudgedStandard }) {
  const { name, clause, verdict, duties } = standard
  const [first, rest] = [duties.slice(0, SHORT), duties.slice(SHORT)]
  return (
    <>
      <p class="govuk-body-s govuk-!-margin-bottom-1">
        <strong>{`${name} (${clause})`}</strong>{' '}
        {verdict !== null && <VerdictTag verdict={verdict} standard={standard} />}
      </p>
      {verdict === null && <p class="govuk-body-s">{ASKED_NOTHING}</p>}
      <DutyList duties={first} />
      {rest.length > 0 && (
        <Details summary={`${name}: the other ${rest.length} in the period`}>
          <DutyList duties={rest} />
        </Details>
      )}
    </>
  )
}

function DutyList({ duties }: { readonly duties: readonly JudgedDuty[] }) {
  if (duties.length === 0) return null
  return (
    <ul class="govuk-list govuk-list--bullet govuk-!-font-size-16">
      {duties.map((duty) => (
        <li>
          {sayJudged(duty)} {sayRelied(duty.relied)}
        </li>
      ))}
    </ul>
  )
}
