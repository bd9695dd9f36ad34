import { classNames, isGiven, type Attributes } from './attributes.ts'
import { LegendField, type LegendFieldProps } from './field.tsx'
import { Input } from './input.tsx'

/** One part of a date; its label is its name unless said otherwise. */
export interface DateItem {
  readonly name: string
  readonly id?: string
  readonly label?: string
  readonly value?: string | number
  /** Whether the problem lies in this part; without any word the whole date is marked. */
  readonly error?: boolean
  readonly classes?: string
  readonly autocomplete?: string
  readonly attributes?: Attributes
}

export interface DateInputProps extends Omit<LegendFieldProps, 'name' | 'id'> {
  readonly id: string
  /** The parts are sent as `born-day`, `born-month`, `born-year` for the prefix `born`. */
  readonly namePrefix?: string
  readonly items?: readonly DateItem[]
  /** What was typed, by full name: `born-day`. */
  readonly values?: Readonly<Record<string, string | number>>
}

const WHOLE_DATE: readonly DateItem[] = [{ name: 'day' }, { name: 'month' }, { name: 'year' }]

/** A date that people know by heart, typed in parts. */
export function DateInput(props: DateInputProps) {
  const items = props.items ?? WHOLE_DATE
  return (
    <LegendField field={{ ...props, name: props.id }} role="group">
      <div class={classNames('govuk-date-input', props.classes)} id={props.id} {...props.attributes}>
        {items.map((item) => datePart(props, item, isWrong(props, items, item)))}
      </div>
    </LegendField>
  )
}

function datePart(props: DateInputProps, item: DateItem, hasError: boolean) {
  const name = props.namePrefix === undefined ? item.name : `${props.namePrefix}-${item.name}`
  const width = `govuk-input--width-${item.name === 'year' ? 4 : 2}`
  return (
    <div class="govuk-date-input__item">
      <Input
        label={item.label ?? item.name.charAt(0).toUpperCase() + item.name.slice(1)}
        labelClasses="govuk-date-input__label"
        id={item.id ?? `${props.id}-${item.name}`}
        classes={classNames(
          'govuk-date-input__input',
          hasError && 'govuk-input--error',
          !item.classes?.includes('govuk-input--width-') && width,
          item.classes,
        )}
        name={name}
        value={item.value ?? props.values?.[name]}
        inputmode="numeric"
        autocomplete={item.autocomplete}
        attributes={item.attributes}
      />
    </div>
  )
}

function isWrong(props: DateInputProps, items: readonly DateItem[], item: DateItem): boolean {
  if (item.error !== undefined) return item.error
  return isGiven(props.errorMessage) && !items.some((each) => each.error)
}
