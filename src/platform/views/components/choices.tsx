import { classNames, isGiven, type Attributes, type Content } from './attributes.ts'
import { Hint } from './hint.tsx'
import { Label } from './label.tsx'

/** One answer of radios or checkboxes. */
export interface Choice {
  readonly value: string | number
  readonly text: Content
  readonly id?: string
  readonly hint?: Content
  readonly checked?: boolean
  readonly disabled?: boolean
  /** Fields that are shown while this answer is chosen; without JavaScript they are always shown. */
  readonly conditional?: Content
  readonly labelClasses?: string
  readonly attributes?: Attributes
}

/** A word between answers, such as "or". */
export interface Divider {
  readonly divider: string
}

interface ChoiceItemProps {
  readonly kind: 'radios' | 'checkboxes'
  readonly item: Choice
  readonly id: string
  readonly name: string
  readonly isChecked: boolean
  readonly describedBy?: string | undefined
  readonly behaviour?: 'exclusive' | undefined
}

/** The first answer carries the field's own id, so that the error summary can lead to it. */
export function choiceId(item: Choice, prefix: string, index: number): string {
  return item.id ?? (index === 0 ? prefix : `${prefix}-${index + 1}`)
}

export function DividerLine({
  kind,
  text,
}: {
  readonly kind: ChoiceItemProps['kind']
  readonly text: string
}) {
  return <div class={`govuk-${kind}__divider`}>{text}</div>
}

export function ChoiceItem(props: ChoiceItemProps) {
  const { kind, item, id } = props
  return (
    <>
      <div class={`govuk-${kind}__item`}>
        <ChoiceControl {...props} />
        <Label for={id} classes={classNames(`govuk-${kind}__label`, item.labelClasses)}>
          {item.text}
        </Label>
        {isGiven(item.hint) && (
          <Hint id={`${id}-item-hint`} classes={`govuk-${kind}__hint`}>
            {item.hint}
          </Hint>
        )}
      </div>
      {isGiven(item.conditional) && <Conditional {...props} />}
    </>
  )
}

function ChoiceControl({ kind, item, id, name, isChecked, describedBy, behaviour }: ChoiceItemProps) {
  const hintId = isGiven(item.hint) && `${id}-item-hint`
  return (
    <input
      class={`govuk-${kind}__input`}
      id={id}
      name={name}
      type={kind === 'radios' ? 'radio' : 'checkbox'}
      value={item.value}
      checked={isChecked}
      disabled={item.disabled}
      data-aria-controls={isGiven(item.conditional) ? `conditional-${id}` : undefined}
      data-behaviour={behaviour}
      aria-describedby={classNames(describedBy, hintId) || undefined}
      {...item.attributes}
    />
  )
}

function Conditional({ kind, item, id, isChecked }: ChoiceItemProps) {
  const hidden = !isChecked && `govuk-${kind}__conditional--hidden`
  return (
    <div class={classNames(`govuk-${kind}__conditional`, hidden)} id={`conditional-${id}`}>
      {item.conditional}
    </div>
  )
}
