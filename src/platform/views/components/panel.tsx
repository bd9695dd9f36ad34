import { classNames, isGiven, type Content, type Styled } from './attributes.ts'

export interface PanelProps extends Styled {
  readonly title: Content
  readonly children?: Content
  readonly headingLevel?: 1 | 2
}

/** Confirms at the end of a task that it is done, and gives its reference. */
export function Panel({ title, children, headingLevel = 1, classes, attributes }: PanelProps) {
  const Heading = `h${headingLevel}` as 'h1'
  return (
    <div class={classNames('govuk-panel govuk-panel--confirmation', classes)} {...attributes}>
      <Heading class="govuk-panel__title">{title}</Heading>
      {isGiven(children) && <div class="govuk-panel__body">{children}</div>}
    </div>
  )
}
