import type { Day } from '../../../kernel/day.ts'
import { capitalised } from '../../../kernel/sentence.ts'
import { Table, Tag, type Cell } from '../../../platform/views/components/index.ts'
import { isOverdue, type Action, type Status } from '../../model.ts'
import { NOT_RECORDED, sayDayOrNot, sayWhen, STATUS_WORDS } from '../../words.ts'

const ACTION: Cell = { text: 'Action', classes: 'govuk-!-width-one-third' }
const HEAD = ['Reference', ACTION, 'Status', 'Owner', 'Due', 'In force from', 'Recommended']

// Colour says nothing that the word does not say.
const COLOURS: Readonly<Record<Status, string>> = {
  open: 'govuk-tag--blue',
  inProgress: 'govuk-tag--yellow',
  done: 'govuk-tag--turquoise',
  verified: 'govuk-tag--green',
  closed: 'govuk-tag--grey',
}

/** Actions in rows; the title leads to the action. */
export function ActionTable({
  actions,
  today,
}: {
  readonly actions: readonly Action[]
  readonly today: Day
}) {
  return (
    <Table
      caption="Actions, those recommended last first"
      captionClasses="govuk-table__caption--m"
      firstCellIsHeader
      head={HEAD}
      rows={actions.map((action) => rowOf(action, today))}
    />
  )
}

function rowOf(action: Action, today: Day): Cell[] {
  const { id, reference, title, owner, inForceFrom, recommended } = action
  return [
    { text: reference, classes: 'gt-reference' },
    {
      text: (
        <a class="govuk-link" href={`/actions/${id}`}>
          {title}
        </a>
      ),
    },
    { text: <StatusTag status={action.status} /> },
    owner ?? capitalised(NOT_RECORDED),
    { text: <Due action={action} today={today} /> },
    capitalised(sayDayOrNot(inForceFrom)),
    capitalised(sayWhen(recommended)),
  ]
}

export function StatusTag({ status }: { readonly status: Status }) {
  return <Tag classes={COLOURS[status]}>{STATUS_WORDS[status]}</Tag>
}

/** The due day; a day that has passed is called overdue in a word. */
export function Due({ action, today }: { readonly action: Action; readonly today: Day }) {
  return (
    <>
      {capitalised(sayWhen(action.due))}
      {isOverdue(action, today) && (
        <>
          {' '}
          <Tag classes="govuk-tag--red">Overdue</Tag>
        </>
      )}
    </>
  )
}
