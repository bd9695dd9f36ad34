import { classNames, type Content, type Styled } from './attributes.ts'

export interface WarningTextProps extends Styled {
  readonly children?: Content
  readonly iconFallbackText?: string
}

/** Warns of something that matters, such as what cannot be undone. */
export function WarningText({ iconFallbackText = 'Warning', ...props }: WarningTextProps) {
  return (
    <div class={classNames('govuk-warning-text', props.classes)} {...props.attributes}>
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>{' '}
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">{iconFallbackText}</span> {props.children}
      </strong>
    </div>
  )
}
