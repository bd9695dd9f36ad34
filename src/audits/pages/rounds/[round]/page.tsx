import { definePage, holds, type ViewProps } from '../../../../access/index.ts'
import { Button, InsetText } from '../../../../platform/views/components/index.ts'
import { LIFECYCLE, type RoundAction } from '../../../rounds/lifecycle.ts'
import { isDrawn, type RoundStatus } from '../../../rounds/model.ts'
import { sampleOf } from '../../../rounds/show/load.ts'
import { nextStep, stepsFor } from '../../../rounds/steps.ts'
import { sayStanding } from '../../../rounds/standing-words.ts'
import { addressOf, RoundHeading } from '../round-parts.tsx'
import { CaseTable } from './case-table.tsx'
import { CeremonyTable } from './ceremony-table.tsx'
import { DrawHistory } from './draw-history.tsx'
import { Facts } from './facts.tsx'
import { openWaitingCases } from './prepare.ts'
import { roundQuery, type RoundOnPage } from './query.ts'

export const roundPage = definePage({
  path: '/rounds/:round',
  query: roundQuery,
  prepare: openWaitingCases,
  title: ({ round }) => `Round ${round.code}`,
  back: () => '/rounds',
  width: 'full',
  view: RoundView,
})

function RoundView(props: ViewProps<RoundOnPage>) {
  const { round, ceremony } = props.seen
  return (
    <>
      <RoundHeading round={round}>{round.theme}</RoundHeading>
      <NextSteps {...props} />
      <Further seen={props.seen} mayModerate={holds(props.actor, 'auditLead')} />
      {round.status === 'frozen' && round.howDrawn === 'twoPeople' && <CeremonyTable ceremony={ceremony} />}
      {isDrawn(round) && <Cases {...props} />}
      <DrawHistory seen={props.seen} />
      <h2 class="govuk-heading-m">About this round</h2>
      <Facts seen={props.seen} />
    </>
  )
}

function NextSteps({ seen, actor }: ViewProps<RoundOnPage>) {
  // A case is replaced from its own row.
  const steps = stepsFor(seen, actor).filter((action) => action !== 'replace')
  const next = nextStep(seen, actor)
  return (
    <>
      <InsetText>{sayStanding(seen, steps)}</InsetText>
      {steps.length > 0 && (
        <div class="govuk-button-group">
          {steps.map((action) => (
            <Step seen={seen} action={action} isNext={action === next} />
          ))}
        </div>
      )}
    </>
  )
}

interface StepProps {
  readonly seen: RoundOnPage
  readonly action: RoundAction
  /** Whether it leads the round on; everything else may wait. */
  readonly isNext: boolean
}

function Step({ seen: { round }, action, isNext }: StepProps) {
  const { page, button } = LIFECYCLE[action]
  const colour = action === 'cancel' ? 'govuk-button--warning' : isNext ? '' : 'govuk-button--secondary'
  return (
    <Button href={addressOf(round, page)} classes={colour}>
      {button}
    </Button>
  )
}

function Cases({ seen, actor }: ViewProps<RoundOnPage>) {
  const cases = sampleOf(seen)
  const canReplace = stepsFor(seen, actor).includes('replace')
  return (
    <>
      <h2 class="govuk-heading-m">Cases</h2>
      {cases.length === 0 ? (
        <p class="govuk-body">
          You see a case here once you are chosen as one of its auditors, or have to moderate it.
        </p>
      ) : (
        <CaseTable round={seen.round} cases={cases} tool={seen.tool} canReplace={canReplace} />
      )}
    </>
  )
}

const COUNTED: readonly RoundStatus[] = ['auditing', 'closed', 'knownInPart']

interface FurtherProps {
  readonly seen: RoundOnPage
  readonly mayModerate: boolean
}

function Further({ seen: { round, frame }, mayModerate }: FurtherProps) {
  const isCounted = COUNTED.includes(round.status) && round.reAudits === null
  if (!isCounted && frame === null) return null
  return (
    <nav aria-label="Of this round">
      <ul class="govuk-list">
        {isCounted && <Link href={addressOf(round, 'results')}>Results of this round</Link>}
        {isCounted && isDrawn(round) && <Link href={addressOf(round, 'report')}>Board report</Link>}
        {mayModerate && isDrawn(round) && (
          <Link href={addressOf(round, 'moderation')}>Moderation of this round</Link>
        )}
        {isDrawn(round) && <Link href={addressOf(round, 'verify')}>Check the draw</Link>}
        {frame !== null && <Link href={addressOf(round, 'frame')}>Frame, nonces and order of the draw</Link>}
        {frame !== null && (
          <Link href={addressOf(round, 'recipe')}>Recipe with the numbers of this draw (text file)</Link>
        )}
      </ul>
    </nav>
  )
}

function Link({ href, children }: { readonly href: string; readonly children: string }) {
  return (
    <li>
      <a class="govuk-link" href={href}>
        {children}
      </a>
    </li>
  )
}
