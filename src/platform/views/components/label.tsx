import { classNames, isGiven, type Content, type Styled } from './attributes.ts'

export interface LabelProps extends Styled {
  readonly children?: Content
  readonly for?: string
  readonly isPageHeading?: boolean | undefined
}

/** Names a field; as the page's heading it is also the `h1`. */
export function Label(props: LabelProps) {
  if (!isGiven(props.children)) return null
  const label = (
    <label class={classNames('govuk-label', props.classes)} for={props.for} {...props.attributes}>
      {props.children}
    </label>
  )
  return props.isPageHeading ? <h1 class="govuk-label-wrapper">{label}</h1> : label
}
