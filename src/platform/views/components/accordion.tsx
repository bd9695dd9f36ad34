import { classNames, isGiven, type Content, type Sparse, type Styled } from './attributes.ts'

export interface AccordionSection {
  readonly heading: Content
  readonly summary?: Content
  /** A plain text becomes a paragraph. */
  readonly content: Content
  readonly expanded?: boolean
}

export interface AccordionProps extends Styled {
  readonly id: string
  readonly items: Sparse<AccordionSection>
  readonly headingLevel?: 2 | 3 | 4
  readonly rememberExpanded?: boolean
}

/** Sections that open one by one; without JavaScript all are open. */
export function Accordion(props: AccordionProps) {
  return (
    <div
      class={classNames('govuk-accordion', props.classes)}
      data-module="govuk-accordion"
      id={props.id}
      data-remember-expanded={props.rememberExpanded?.toString()}
      {...props.attributes}
    >
      {props.items.map((item, index) => item && section(props, item, index + 1))}
    </div>
  )
}

function section({ id, headingLevel = 2 }: AccordionProps, item: AccordionSection, number: number) {
  const Heading = `h${headingLevel}` as 'h2'
  return (
    <div
      class={classNames('govuk-accordion__section', item.expanded && 'govuk-accordion__section--expanded')}
    >
      <div class="govuk-accordion__section-header">
        <Heading class="govuk-accordion__section-heading">
          <span class="govuk-accordion__section-button" id={`${id}-heading-${number}`}>
            {item.heading}
          </span>
        </Heading>
        {isGiven(item.summary) && (
          <div class="govuk-accordion__section-summary govuk-body" id={`${id}-summary-${number}`}>
            {item.summary}
          </div>
        )}
      </div>
      <div id={`${id}-content-${number}`} class="govuk-accordion__section-content">
        {typeof item.content === 'string' ? <p class="govuk-body">{item.content}</p> : item.content}
      </div>
    </div>
  )
}
