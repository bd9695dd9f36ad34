import { DateInput, Input, Select } from '../../platform/views/components/index.ts'
import { dateField, field, type FormState } from '../../platform/views/forms.tsx'
import type { Account } from '../people/store.ts'

interface Props {
  readonly form: FormState
  readonly accounts: readonly Account[]
}

/** Whose an action is, and by when: all of it may stay blank. */
export function OwnerFields({ form, accounts }: Props) {
  const people = accounts.map(({ person, name }) => ({ value: person, text: name }))
  return (
    <>
      <Input
        {...field(form, 'owner')}
        label="Owner (optional)"
        hint="A post or a role, like Head of Service; never a child’s name"
        classes="govuk-input--width-20"
      />
      <Input
        {...field(form, 'team')}
        label="Team or agency (optional)"
        hint="Who does it, like Fieldwork or the police"
        classes="govuk-input--width-20"
      />
      <Select
        {...field(form, 'person')}
        label="Person who is told (optional)"
        hint="Somebody with an account: told that it is theirs, and when it is overdue. They can mark it as done."
        items={[{ value: '', text: 'Nobody' }, ...people]}
      />
      <DateInput
        {...dateField(form, 'due')}
        legend="Due (optional)"
        hint="Leave the day blank when only the month is agreed"
      />
    </>
  )
}
