import { Button, Input } from '../../../platform/views/components/index.ts'
import { field, PostForm, type FormState } from '../../../platform/views/forms.tsx'

interface FindFormProps {
  readonly action: string
  readonly label: string
  readonly form: FormState
  readonly token: string
}

/** A search by name or case number; it is posted, so that what is typed stands in no address. */
export function FindForm({ action, label, form, token }: FindFormProps) {
  return (
    <PostForm action={action} token={token} attributes={{ class: 'govuk-!-display-none-print' }}>
      <Input
        {...field(form, 'find')}
        label={label}
        hint="A name, the beginning of one, or the child’s number in the case system"
        classes="govuk-input--width-20"
        autocomplete="off"
        spellcheck={false}
      />
      <Button classes="govuk-button--secondary">Find the child</Button>
    </PostForm>
  )
}
