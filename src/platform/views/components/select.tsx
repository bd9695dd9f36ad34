import { classNames, isGiven, type Attributes, type Sparse } from './attributes.ts'
import { descriptionOf, fieldId, LabelledField, type LabelledFieldProps } from './field.tsx'

export interface Option {
  readonly text: string
  /** The text itself when left out. */
  readonly value?: string | number
  readonly selected?: boolean
  readonly disabled?: boolean
  readonly attributes?: Attributes
}

export interface SelectProps extends LabelledFieldProps {
  readonly items: Sparse<Option>
  readonly value?: string | number | undefined
}

/** One answer out of a long list; radios are better for a short one. */
export function Select(props: SelectProps) {
  const error = isGiven(props.errorMessage) && 'govuk-select--error'
  return (
    <LabelledField field={props}>
      <select
        class={classNames('govuk-select', props.classes, error)}
        id={fieldId(props)}
        name={props.name}
        disabled={props.disabled}
        aria-describedby={descriptionOf(props)}
        {...props.attributes}
      >
        {props.items.map((item) => item && <Choice item={item} chosen={props.value} />)}
      </select>
    </LabelledField>
  )
}

function Choice({ item, chosen }: { readonly item: Option; readonly chosen: string | number | undefined }) {
  const isChosen = isGiven(chosen) && String(item.value ?? item.text) === String(chosen)
  return (
    <option
      value={item.value}
      selected={item.selected ?? isChosen}
      disabled={item.disabled}
      {...item.attributes}
    >
      {item.text}
    </option>
  )
}
