import { classNames, isGiven, type Sparse } from './attributes.ts'
import { choiceId, ChoiceItem, DividerLine, type Choice, type Divider } from './choices.tsx'
import { fieldId, LegendField, type LegendFieldProps } from './field.tsx'

export interface RadiosProps extends LegendFieldProps {
  readonly items: Sparse<Choice | Divider>
  /** The value of the chosen answer. */
  readonly value?: string | number | undefined
}

/** One answer out of a few; `classes="govuk-radios--inline"` puts them side by side. */
export function Radios(props: RadiosProps) {
  return (
    <LegendField field={props}>
      <div class={classNames('govuk-radios', props.classes)} data-module="govuk-radios" {...props.attributes}>
        {props.items.map((item, index) => item && radio(props, item, index))}
      </div>
    </LegendField>
  )
}

function radio(props: RadiosProps, item: Choice | Divider, index: number) {
  if ('divider' in item) return <DividerLine kind="radios" text={item.divider} />
  const isChosen = isGiven(props.value) && String(item.value) === String(props.value)
  return (
    <ChoiceItem
      kind="radios"
      item={item}
      id={choiceId(item, fieldId(props), index)}
      name={props.name}
      isChecked={item.checked ?? isChosen}
    />
  )
}
