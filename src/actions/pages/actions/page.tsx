import { definePage, type ViewProps } from '../../../access/index.ts'
import {
  Button,
  InsetText,
  Pagination,
  ScrollRegion,
  Select,
} from '../../../platform/views/components/index.ts'
import { roundsAfter } from '../../exposure.ts'
import { STATUSES } from '../../model.ts'
import { mayKeep } from '../../policy.ts'
import { exposureOfAll } from '../../exposure-words.ts'
import { sayWhen, STATUS_WORDS } from '../../words.ts'
import { actionsQuery } from './query.ts'
import { ActionTable } from './table.tsx'

type Seen = NonNullable<Awaited<ReturnType<typeof actionsQuery.load>>>
type Props = ViewProps<Seen>

export const actionsPage = definePage({
  path: '/actions',
  query: actionsQuery,
  title: () => 'Actions',
  width: 'full',
  view: Actions,
})

function Actions(props: Props) {
  const { seen, actor, today } = props
  return (
    <>
      <h1 class="govuk-heading-l">Actions</h1>
      <p class="govuk-body">
        What was agreed after each round: who does what by when, and since when it is in force. An action is
        closed by a named person with a reason; that it was done does not show that it worked.
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href="/actions/board">
          What became of the actions, on one page
        </a>
      </p>
      {mayKeep(actor) && <Button href="/actions/new">Add an action</Button>}
      <Filters {...seen} />
      <Exposures {...seen} />
      {seen.actions.length === 0 ? (
        <Empty {...seen} />
      ) : (
        <ScrollRegion label="Actions">
          <ActionTable actions={seen.actions} today={today} />
        </ScrollRegion>
      )}
      {seen.next !== null && <Pagination next={{ href: addressAfter(seen), text: 'More actions' }} />}
    </>
  )
}

function Filters({ filters, rounds }: Pick<Seen, 'filters' | 'rounds'>) {
  const statuses = STATUSES.map((status) => ({ value: status, text: STATUS_WORDS[status] }))
  const after = rounds.map(({ code, month }) => ({ value: code, text: sayWhen(month) }))
  return (
    <form method="get" action="/actions">
      <Select
        name="status"
        label="Status"
        value={filters.status}
        items={[{ value: '', text: 'Any status' }, ...statuses]}
      />
      <Select
        name="round"
        label="After the round of"
        value={filters.round}
        items={[{ value: '', text: 'Any round' }, ...after]}
      />
      <Button classes="govuk-button--secondary">Show these actions</Button>
    </form>
  )
}

/** Whether later rounds could show the actions of the round that was chosen. */
function Exposures({ ofRound, examined }: Pick<Seen, 'ofRound' | 'examined'>) {
  const first = ofRound[0]
  if (first === undefined) return null
  const later = roundsAfter(first, examined)
  return (
    <InsetText>
      {later.length === 0
        ? 'No later round has been audited yet, so nothing can show what these actions did.'
        : null}
      {later.map((round) => (
        <p class="govuk-body">
          Could the cases of {sayWhen(round.month)} show these actions? {exposureOfAll(ofRound, round)}
        </p>
      ))}
    </InsetText>
  )
}

function Empty({ filters, rounds }: Pick<Seen, 'filters' | 'rounds'>) {
  const isFiltered = filters.status !== undefined || filters.round !== undefined
  if (isFiltered) return <p class="govuk-body">No action is like this. Choose another status or round.</p>
  const hint =
    rounds.length === 0 ? 'They come after a round: plan one first.' : 'Add those that the board has agreed.'
  return <p class="govuk-body">There are no actions yet. {hint}</p>
}

function addressAfter({ filters, next }: Seen): string {
  const { status = '', round = '' } = filters
  return `/actions?${new URLSearchParams({ status, round, after: next ?? '' }).toString()}`
}
