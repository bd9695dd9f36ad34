import { classNames, isGiven, type Attributes, type Content, type Styled } from './attributes.ts'

export interface ErrorItem {
  readonly text: Content
  /** Leads to the field, as in `#born-day`. */
  readonly href?: string | undefined
  readonly attributes?: Attributes
}

export interface ErrorSummaryProps extends Styled {
  readonly title?: Content
  readonly description?: Content
  readonly errorList?: readonly ErrorItem[]
  readonly disableAutoFocus?: boolean
}

/** All problems of a form, above the page's heading; pages use `Problems` from forms. */
export function ErrorSummary({ title = 'There is a problem', errorList = [], ...props }: ErrorSummaryProps) {
  return (
    <div
      class={classNames('govuk-error-summary', props.classes)}
      data-module="govuk-error-summary"
      data-disable-auto-focus={props.disableAutoFocus?.toString()}
      {...props.attributes}
    >
      <div role="alert">
        <h2 class="govuk-error-summary__title">{title}</h2>
        <div class="govuk-error-summary__body">
          {isGiven(props.description) && <p>{props.description}</p>}
          {errorList.length > 0 && (
            <ul class="govuk-list govuk-error-summary__list">{errorList.map(listItem)}</ul>
          )}
        </div>
      </div>
    </div>
  )
}

function listItem({ text, href, attributes }: ErrorItem) {
  if (href === undefined) return <li>{text}</li>
  return (
    <li>
      <a href={href} {...attributes}>
        {text}
      </a>
    </li>
  )
}
