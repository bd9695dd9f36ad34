import { classNames, type Content, type Styled } from './attributes.ts'

export interface ErrorMessageProps extends Styled {
  readonly children: Content
  readonly id?: string
  readonly visuallyHiddenText?: string
}

/** Says at the field what to do about it, in the same sentence as the error summary. */
export function ErrorMessage({ visuallyHiddenText = 'Error', ...props }: ErrorMessageProps) {
  return (
    <p id={props.id} class={classNames('govuk-error-message', props.classes)} {...props.attributes}>
      {visuallyHiddenText !== '' && <span class="govuk-visually-hidden">{visuallyHiddenText}:</span>}{' '}
      {props.children}
    </p>
  )
}
