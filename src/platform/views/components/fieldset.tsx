import { classNames, isGiven, type Content, type Styled } from './attributes.ts'

export interface FieldsetProps extends Styled {
  readonly children?: Content
  readonly legend?: Content
  readonly legendClasses?: string | undefined
  readonly isPageHeading?: boolean | undefined
  readonly describedBy?: string | undefined
  readonly role?: 'group' | undefined
}

/** Holds fields that answer one question together. */
export function Fieldset(props: FieldsetProps) {
  return (
    <fieldset
      class={classNames('govuk-fieldset', props.classes)}
      role={props.role}
      aria-describedby={props.describedBy}
      {...props.attributes}
    >
      {isGiven(props.legend) && <Legend {...props} />}
      {props.children}
    </fieldset>
  )
}

function Legend({ legend, legendClasses, isPageHeading }: FieldsetProps) {
  return (
    <legend class={classNames('govuk-fieldset__legend', legendClasses)}>
      {isPageHeading ? <h1 class="govuk-fieldset__heading">{legend}</h1> : legend}
    </legend>
  )
}
