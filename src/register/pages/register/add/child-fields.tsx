import {
  Button,
  Checkboxes,
  DateInput,
  Input,
  Radios,
  WarningText,
} from '../../../../platform/views/components/index.ts'
import {
  choicesField,
  dateField,
  field,
  problemOf,
  valueOf,
  type FormState,
} from '../../../../platform/views/forms.tsx'

/** Who a child is whom no source has sent yet. */
export function ChildFields({ form }: { readonly form: FormState }) {
  return (
    <>
      {hasNamesakes(form) && <Namesakes form={form} />}
      <Input
        {...field(form, 'forename')}
        label="Forename"
        autocomplete="off"
        classes="govuk-input--width-20"
      />
      <Input {...field(form, 'surname')} label="Surname" autocomplete="off" classes="govuk-input--width-20" />
      <DateInput
        {...dateField(form, 'bornOn')}
        legend="Birth date"
        legendClasses="govuk-fieldset__legend--s"
        hint="For example, 27 3 2001. Leave blank if nobody knows it."
      />
      <Radios {...field(form, 'sex')} legend="Sex" legendClasses="govuk-fieldset__legend--s" items={SEXES} />
    </>
  )
}

// The codes of the Standard Safeguarding Dataset.
const SEXES = [
  { value: 'F', text: 'Female' },
  { value: 'M', text: 'Male' },
  { value: 'U', text: 'Not known' },
]

/** Asked only when somebody of that name and birth date is known: who is it, or is this another child? */
function Namesakes({ form }: { readonly form: FormState }) {
  return (
    <>
      <WarningText>
        A child who is entered twice is counted twice. Look first whether this is the same child.
      </WarningText>
      <Checkboxes
        {...choicesField(form, 'isAnother')}
        items={[{ value: 'yes', text: 'I looked: this is another child of the same name' }]}
      />
    </>
  )
}

/** Leads to who is known by that name; it stands after the form's own button, so that Enter does not press it. */
export function SeeNamesakes({ form, action }: { readonly form: FormState; readonly action: string }) {
  if (!hasNamesakes(form)) return null
  const name = `${valueOf(form, 'forename')} ${valueOf(form, 'surname')}`
  return (
    <Button classes="govuk-button--secondary" name="find" value={name} attributes={{ formaction: action }}>
      See who is known already
    </Button>
  )
}

function hasNamesakes(form: FormState): boolean {
  return problemOf(form, 'isAnother') !== undefined
}
