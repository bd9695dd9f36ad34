import { ActionLinks, actionLink, type Action } from './action-links.tsx'
import { classNames, isGiven, type Content, type Styled } from './attributes.ts'

export interface SummaryCardProps extends Styled {
  readonly children: Content
  readonly title?: Content
  readonly headingLevel?: 2 | 3 | 4
  readonly actions?: readonly Action[]
}

/** A titled frame around a summary list or a table. */
export function SummaryCard(props: SummaryCardProps) {
  const Heading = `h${props.headingLevel ?? 2}` as 'h2'
  return (
    <div class={classNames('govuk-summary-card', props.classes)} {...props.attributes}>
      <div class="govuk-summary-card__title-wrapper">
        {isGiven(props.title) && <Heading class="govuk-summary-card__title">{props.title}</Heading>}
        <CardActions {...props} />
      </div>
      <div class="govuk-summary-card__content">{props.children}</div>
    </div>
  )
}

function CardActions({ actions = [], title }: SummaryCardProps) {
  const [only, ...others] = actions
  if (!only) return null
  if (others.length === 0) return <div class="govuk-summary-card__actions">{actionLink(only, title)}</div>
  return (
    <ActionLinks
      actions={actions}
      cardTitle={title}
      listClass="govuk-summary-card__actions"
      itemClass="govuk-summary-card__action"
    />
  )
}
