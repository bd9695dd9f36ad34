import { classNames, isGiven, type Content } from './attributes.ts'
import { descriptionOf, fieldId, LabelledField, type LabelledFieldProps } from './field.tsx'

export interface InputProps extends LabelledFieldProps {
  readonly value?: string | number | undefined
  readonly type?: 'text' | 'email' | 'number' | 'password' | 'search' | 'tel' | 'url'
  readonly inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'search' | undefined
  readonly autocomplete?: string | undefined
  readonly autocapitalize?: 'none' | 'words' | 'sentences'
  readonly pattern?: string
  readonly spellcheck?: boolean
  readonly prefix?: Content
  readonly suffix?: Content
  /** Stands beside the control, such as a button. */
  readonly afterInput?: Content
  readonly inputWrapperClasses?: string
}

/** One line of text. */
export function Input(props: InputProps) {
  const isWrapped = [props.prefix, props.suffix, props.afterInput].some(isGiven)
  return (
    <LabelledField field={props}>{isWrapped ? <Wrapped {...props} /> : <Control {...props} />}</LabelledField>
  )
}

function Wrapped(props: InputProps) {
  return (
    <div class={classNames('govuk-input__wrapper', props.inputWrapperClasses)}>
      <Affix kind="prefix" text={props.prefix} />
      <Control {...props} />
      <Affix kind="suffix" text={props.suffix} />
      {props.afterInput}
    </div>
  )
}

function Affix({ kind, text }: { readonly kind: 'prefix' | 'suffix'; readonly text: Content }) {
  if (!isGiven(text)) return null
  return (
    <div class={`govuk-input__${kind}`} aria-hidden="true">
      {text}
    </div>
  )
}

function Control(props: InputProps) {
  // preact knows an input of each type apart, but not one whose type is chosen later
  const type = (props.type ?? 'text') as 'text'
  const error = isGiven(props.errorMessage) && 'govuk-input--error'
  return (
    <input
      class={classNames('govuk-input', props.classes, error)}
      id={fieldId(props)}
      name={props.name}
      type={type}
      value={props.value}
      spellcheck={props.spellcheck}
      disabled={props.disabled}
      aria-describedby={descriptionOf(props)}
      autocomplete={props.autocomplete}
      autocapitalize={props.autocapitalize}
      pattern={props.pattern}
      inputmode={props.inputmode}
      {...props.attributes}
    />
  )
}
