import { classNames, type Content, type Styled } from './attributes.ts'

export interface DetailsProps extends Styled {
  readonly summary: Content
  readonly children: Content
  readonly id?: string
  readonly open?: boolean
}

/** Keeps what only some readers need behind a line that opens it. */
export function Details({ summary, children, id, open, classes, attributes }: DetailsProps) {
  return (
    <details id={id} class={classNames('govuk-details', classes)} open={open} {...attributes}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{summary}</span>
      </summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  )
}
