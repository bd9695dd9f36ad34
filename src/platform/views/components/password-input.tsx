import { classNames } from './attributes.ts'
import { Button } from './button.tsx'
import { fieldId, type LabelledFieldProps } from './field.tsx'
import { Input } from './input.tsx'

export interface PasswordInputProps extends LabelledFieldProps {
  readonly autocomplete?: 'current-password' | 'new-password'
}

/** A password with a button that shows it; what was typed is never written back into the page. */
export function PasswordInput(props: PasswordInputProps) {
  return (
    <Input
      {...props}
      value={undefined}
      type="password"
      spellcheck={false}
      autocapitalize="none"
      autocomplete={props.autocomplete ?? 'current-password'}
      classes={classNames('govuk-password-input__input govuk-js-password-input-input', props.classes)}
      formGroupClasses={classNames('govuk-password-input', props.formGroupClasses)}
      formGroupAttributes={{ 'data-module': 'govuk-password-input' }}
      inputWrapperClasses="govuk-password-input__wrapper"
      afterInput={<ShowButton controls={fieldId(props)} />}
    />
  )
}

function ShowButton({ controls }: { readonly controls: string }) {
  return (
    <Button
      type="button"
      classes="govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle"
      attributes={{ 'aria-controls': controls, 'aria-label': 'Show password', hidden: true }}
    >
      Show
    </Button>
  )
}
