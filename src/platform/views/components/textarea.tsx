import { classNames, isGiven, type Content } from './attributes.ts'
import { descriptionOf, fieldId, LabelledField, type LabelledFieldProps } from './field.tsx'

export interface TextareaProps extends LabelledFieldProps {
  readonly value?: string | undefined
  readonly rows?: number
  readonly autocomplete?: string
  readonly spellcheck?: boolean
  readonly afterInput?: Content
}

/** Several lines of text. */
export function Textarea(props: TextareaProps) {
  const error = isGiven(props.errorMessage) && 'govuk-textarea--error'
  return (
    <LabelledField field={props}>
      <textarea
        class={classNames('govuk-textarea', error, props.classes)}
        id={fieldId(props)}
        name={props.name}
        rows={props.rows ?? 5}
        value={props.value}
        spellcheck={props.spellcheck}
        disabled={props.disabled}
        aria-describedby={descriptionOf(props)}
        autocomplete={props.autocomplete}
        {...props.attributes}
      />
      {props.afterInput}
    </LabelledField>
  )
}
