import { definePage, holds, type ViewProps } from '../../../access/index.ts'
import { Button, ScrollRegion, Table } from '../../../platform/views/components/index.ts'
import type { Round } from '../../rounds/model.ts'
import { sayQuarter, saySample, sayWhen } from '../../rounds/words.ts'
import { roundsQuery } from './query.ts'
import { addressOf, RoundTag } from './round-parts.tsx'

export const roundsPage = definePage({
  path: '/rounds',
  query: roundsQuery,
  title: () => 'Rounds',
  width: 'full',
  view: Rounds,
})

function Rounds({ seen, actor }: ViewProps<readonly Round[]>) {
  const mayPlan = holds(actor, 'auditLead')
  return (
    <>
      <h1 class="govuk-heading-l">Audit rounds</h1>
      {mayPlan && <Button href="/rounds/new">Plan a round</Button>}
      {seen.length === 0 ? <NoRounds mayPlan={mayPlan} /> : <RoundTable rounds={seen} />}
      <p class="govuk-body">
        <a class="govuk-link" href="/timetable">
          Timetable of the year, by quarters
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href="/recipe">
          How a sample is drawn so that anyone can check it
        </a>
      </p>
      {mayPlan && (
        <p class="govuk-body">
          <a class="govuk-link" href="/re-audits">
            Re-audits of weak cases
          </a>
        </p>
      )}
      {holds(actor, 'auditLead', 'auditor', 'moderator') && (
        <p class="govuk-body">
          <a class="govuk-link" href="/calibrations">
            Calibration: how far apart auditors grade the same invented case
          </a>
        </p>
      )}
    </>
  )
}

function NoRounds({ mayPlan }: { readonly mayPlan: boolean }) {
  const sentence = mayPlan
    ? 'There is no round yet. Plan the first one: it needs a theme, a list and the number of children to draw.'
    : 'There is no round yet. The audit lead plans them.'
  return <p class="govuk-body">{sentence}</p>
}

function RoundTable({ rounds }: { readonly rounds: readonly Round[] }) {
  return (
    <ScrollRegion label="Audit rounds">
      <Table
        caption="All rounds, the latest first"
        captionClasses="govuk-visually-hidden"
        firstCellIsHeader
        head={['Round', 'Theme', 'List as at', 'Timetable', 'Sample', 'Status']}
        rows={rounds.map((round) => [
          { text: <RoundLink round={round} /> },
          round.theme,
          sayWhen(round),
          sayQuarter(round),
          saySample(round),
          { text: <RoundTag round={round} /> },
        ])}
      />
    </ScrollRegion>
  )
}

function RoundLink({ round }: { readonly round: Round }) {
  return (
    <a class="govuk-link" href={addressOf(round)}>
      {round.code}
    </a>
  )
}
