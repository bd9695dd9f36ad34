import { PasswordInput } from '../../platform/views/components/index.ts'
import { field, type FormState } from '../../platform/views/forms.tsx'
import { SHORTEST_PASSWORD } from '../session/password-rules.ts'

/** The fields for a password that is chosen and typed again. */
export function NewPassword({ form }: { readonly form: FormState }) {
  return (
    <>
      <PasswordInput
        {...field(form, 'password')}
        label="New password"
        hint={`At least ${SHORTEST_PASSWORD} characters. Three random words are easy to remember and hard to guess`}
        autocomplete="new-password"
      />
      <PasswordInput {...field(form, 'repeated')} label="New password again" autocomplete="new-password" />
    </>
  )
}
