import { classNames, isGiven, type Sparse } from './attributes.ts'
import { choiceId, ChoiceItem, DividerLine, type Choice, type Divider } from './choices.tsx'
import { descriptionOf, fieldId, LegendField, type LegendFieldProps } from './field.tsx'

export interface Checkbox extends Choice {
  /** The field's own name when left out. */
  readonly name?: string
  /** "None of these" takes the tick from all others. */
  readonly behaviour?: 'exclusive'
}

export interface CheckboxesProps extends LegendFieldProps {
  readonly items: Sparse<Checkbox | Divider>
  /** The values of the ticked answers. */
  readonly values?: readonly string[] | undefined
}

/** Any number of answers. */
export function Checkboxes(props: CheckboxesProps) {
  return (
    <LegendField field={props}>
      <div
        class={classNames('govuk-checkboxes', props.classes)}
        data-module="govuk-checkboxes"
        {...props.attributes}
      >
        {props.items.map((item, index) => item && checkbox(props, item, index))}
      </div>
    </LegendField>
  )
}

function checkbox(props: CheckboxesProps, item: Checkbox | Divider, index: number) {
  if ('divider' in item) return <DividerLine kind="checkboxes" text={item.divider} />
  return (
    <ChoiceItem
      kind="checkboxes"
      item={item}
      id={choiceId(item, fieldId(props), index)}
      name={item.name ?? props.name}
      isChecked={item.checked ?? props.values?.includes(String(item.value)) ?? false}
      describedBy={isGiven(props.legend) ? undefined : descriptionOf(props)}
      behaviour={item.behaviour}
    />
  )
}
