import { classNames, isGiven, type Attributes, type Content, type Styled } from './attributes.ts'
import { ErrorMessage } from './error-message.tsx'
import { Fieldset } from './fieldset.tsx'
import { Hint } from './hint.tsx'
import { Label } from './label.tsx'

/** What every field of a form takes; the id is the name unless the page says otherwise. */
export interface FieldProps extends Styled {
  readonly name: string
  readonly id?: string | undefined
  readonly hint?: Content
  readonly errorMessage?: Content
  readonly describedBy?: string | undefined
  readonly formGroupClasses?: string | undefined
  readonly formGroupAttributes?: Attributes
  readonly disabled?: boolean | undefined
}

/** A field with one control, named by a label. */
export interface LabelledFieldProps extends FieldProps {
  readonly label: Content
  readonly labelClasses?: string | undefined
  readonly isPageHeading?: boolean | undefined
}

/** A field with several controls, named by a legend; without a legend there is no fieldset. */
export interface LegendFieldProps extends FieldProps {
  readonly legend?: Content
  readonly legendClasses?: string | undefined
  readonly isPageHeading?: boolean | undefined
  readonly fieldsetClasses?: string | undefined
}

interface Part<Props> {
  readonly field: Props
  readonly children: Content
}

export function fieldId(field: FieldProps): string {
  return field.id ?? field.name
}

/** The ids of the texts that explain a field, for `aria-describedby`. */
export function descriptionOf(field: FieldProps): string | undefined {
  const hintId = isGiven(field.hint) && `${fieldId(field)}-hint`
  const errorId = isGiven(field.errorMessage) && `${fieldId(field)}-error`
  return classNames(field.describedBy, hintId, errorId) || undefined
}

/** A form group with label, hint and error message above the control. */
export function LabelledField({ field, children }: Part<LabelledFieldProps>) {
  return (
    <FormGroup field={field}>
      <Label for={fieldId(field)} classes={field.labelClasses} isPageHeading={field.isPageHeading}>
        {field.label}
      </Label>
      <HintAndError field={field} />
      {children}
    </FormGroup>
  )
}

/** A form group whose controls stand in a fieldset as soon as there is a legend. */
export function LegendField({ field, role, children }: Part<LegendFieldProps> & { readonly role?: 'group' }) {
  const inside = (
    <>
      <HintAndError field={field} />
      {children}
    </>
  )
  return (
    <FormGroup field={field}>{isGiven(field.legend) ? inFieldset(field, role, inside) : inside}</FormGroup>
  )
}

function inFieldset(field: LegendFieldProps, role: 'group' | undefined, inside: Content) {
  return (
    <Fieldset
      legend={field.legend}
      legendClasses={field.legendClasses}
      isPageHeading={field.isPageHeading}
      describedBy={descriptionOf(field)}
      classes={field.fieldsetClasses}
      role={role}
    >
      {inside}
    </Fieldset>
  )
}

function FormGroup({ field, children }: Part<FieldProps>) {
  const error = isGiven(field.errorMessage) && 'govuk-form-group--error'
  return (
    <div class={classNames('govuk-form-group', error, field.formGroupClasses)} {...field.formGroupAttributes}>
      {children}
    </div>
  )
}

function HintAndError({ field }: { readonly field: FieldProps }) {
  const id = fieldId(field)
  return (
    <>
      {isGiven(field.hint) && <Hint id={`${id}-hint`}>{field.hint}</Hint>}
      {isGiven(field.errorMessage) && <ErrorMessage id={`${id}-error`}>{field.errorMessage}</ErrorMessage>}
    </>
  )
}
