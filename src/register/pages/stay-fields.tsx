import { capitalised } from '../../kernel/sentence.ts'
import { Checkboxes, DateInput, Radios, Textarea } from '../../platform/views/components/index.ts'
import { choicesField, dateField, field, type FormState } from '../../platform/views/forms.tsx'
import type { Register } from '../model.ts'
import { NOT_ASSESSED } from '../stay/fields.ts'

interface StayFieldsProps {
  readonly register: Register
  readonly form: FormState
}

/** The fields of a stay that are asked when it begins. */
export function StayFields({ register, form }: StayFieldsProps) {
  return (
    <>
      <DateInput
        {...dateField(form, 'from')}
        legend="Day the child went on the list"
        legendClasses="govuk-fieldset__legend--s"
        hint="For example, 27 3 2015"
      />
      <Checkboxes
        {...choicesField(form, 'strands')}
        legend="Strands"
        legendClasses="govuk-fieldset__legend--s"
        hint="Select all that apply"
        items={register.strands.map(choice)}
      />
      <Radios
        {...field(form, 'riskLevel')}
        legend="Risk level"
        legendClasses="govuk-fieldset__legend--s"
        items={[...register.riskLevels.map(choice), { value: NOT_ASSESSED, text: 'Not assessed yet' }]}
      />
      <Textarea
        {...field(form, 'reasonOn')}
        label="Why the child went on the list"
        hint="In a sentence, as the panel put it. The case record holds the rest."
        rows={3}
      />
    </>
  )
}

function choice(code: string) {
  return { value: code, text: capitalised(code) }
}

/** The fields of a stay that are asked when it ends. */
export function EndFields({ form, hint }: { readonly form: FormState; readonly hint: string }) {
  return (
    <>
      <DateInput
        {...dateField(form, 'until')}
        legend="Day the child came off the list"
        legendClasses="govuk-fieldset__legend--s"
        hint={hint}
      />
      <Textarea {...field(form, 'reasonOff')} label="Why the child came off the list" rows={3} />
    </>
  )
}
