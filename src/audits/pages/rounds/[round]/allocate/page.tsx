import { definePage, definePost, type ViewProps } from '../../../../../access/index.ts'
import { InsetText, Table } from '../../../../../platform/views/components/index.ts'
import { Problems } from '../../../../../platform/views/forms.tsx'
import { allocate } from '../../../../allocation/commands.ts'
import { NOT_OPENED } from '../../../../rounds/cases/words.ts'
import { backToRound } from '../../after.ts'
import { addressOf, RoundHeading, WhenPossible } from '../../round-parts.tsx'
import { CheckedPairs } from './checked-pairs.tsx'
import { shownPairs } from './choosing.ts'
import { PairForm } from './pair-form.tsx'
import { Propose, withProposal } from './proposing.tsx'
import { allocationQuery, type AllocationSeen } from './query.ts'

export const allocatePage = definePage({
  path: '/rounds/:round/allocate',
  query: allocationQuery,
  title: ({ round }) => `Choose the auditors, ${round.code}`,
  back: ({ round }) => addressOf(round),
  reckon: withProposal,
  view: AllocatePage,
  posts: [
    definePost({
      command: allocate,
      next: backToRound('The auditors are chosen. They can see their cases from now on.'),
    }),
  ],
})

const ALL_SUBMITTED = 'Every case is submitted, so its auditors stay as they are.'
const NOBODY_THERE =
  'Nobody holds the role of an auditor yet. Ask an administrator to give it to those who are to audit.'

function AllocatePage(props: ViewProps<AllocationSeen>) {
  const { round, cases, candidates } = props.seen
  const asAt = cases.length === 0 || candidates.length === 0 ? null : round.asAt
  const shown = asAt === null ? null : shownPairs(props.seen, props.form, asAt)
  return (
    <>
      <Problems form={shown?.form ?? props.form} />
      <RoundHeading round={round}>Choose the auditors</RoundHeading>
      <WhenPossible round={round} action="allocate">
        {shown === null ? (
          <InsetText>{whyNobody(props.seen)}</InsetText>
        ) : (
          <>
            <Help />
            <Loads {...props} />
            <Propose {...props} />
            <PairForm {...props} shown={shown} />
            <CheckedPairs {...props} shown={shown} />
          </>
        )}
      </WhenPossible>
    </>
  )
}

function whyNobody({ round, cases }: AllocationSeen): string {
  if (cases.length > 0) return NOBODY_THERE
  return round.status === 'auditing' ? ALL_SUBMITTED : NOT_OPENED
}

function Help() {
  return (
    <p class="govuk-body">
      Each case has two auditors; the first writes what both agree on. Nobody audits a child of their own
      team, a child they worked with, a worker they manage or a relative, and at least one of the two comes
      from outside the service. Nobody is chosen who is{' '}
      <a class="govuk-link" href="/absences">
        away
      </a>{' '}
      for most of the days until the audits are due. Checking saves nothing. Cases that you leave as they are
      stay as they are.
    </p>
  )
}

function Loads({ seen: { candidates } }: ViewProps<AllocationSeen>) {
  return (
    <Table
      caption="Auditors and what they have to audit now"
      captionClasses="govuk-table__caption--m"
      firstCellIsHeader
      head={['Auditor', 'Agency', { text: 'Cases', format: 'numeric' }]}
      rows={candidates.map(({ name, agency, load }) => [name, agency ?? 'Not recorded', load])}
    />
  )
}
