import { ActionLinks, type Action } from './action-links.tsx'
import { classNames, type Content, type Sparse, type Styled } from './attributes.ts'
import { SummaryCard, type SummaryCardProps } from './summary-card.tsx'

export interface SummaryRow {
  readonly key: Content
  readonly value: Content
  readonly actions?: readonly Action[]
  readonly classes?: string
}

export interface SummaryListProps extends Styled {
  readonly rows: Sparse<SummaryRow>
  /** Puts the list under a title of its own. */
  readonly card?: Omit<SummaryCardProps, 'children'>
}

/** Facts of one thing: what, its value, and what can be done about it. */
export function SummaryList(props: SummaryListProps) {
  const hasActions = props.rows.some((row) => row && row.actions?.length)
  const list = (
    <dl class={classNames('govuk-summary-list', props.classes)} {...props.attributes}>
      {props.rows.map((row) => row && summaryRow(row, Boolean(hasActions), props.card?.title))}
    </dl>
  )
  return props.card ? <SummaryCard {...props.card}>{list}</SummaryCard> : list
}

function summaryRow({ key, value, actions, classes }: SummaryRow, hasActions: boolean, cardTitle: Content) {
  const noActions = hasActions && !actions && 'govuk-summary-list__row--no-actions'
  return (
    <div class={classNames('govuk-summary-list__row', noActions, classes)}>
      <dt class="govuk-summary-list__key">{key}</dt>
      <dd class="govuk-summary-list__value">{value}</dd>
      {actions && actions.length > 0 && (
        <dd class="govuk-summary-list__actions">
          <ActionLinks
            actions={actions}
            cardTitle={cardTitle}
            listClass="govuk-summary-list__actions-list"
            itemClass="govuk-summary-list__actions-list-item"
          />
        </dd>
      )}
    </div>
  )
}
