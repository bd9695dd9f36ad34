import { z } from 'zod'
import { Button, PasswordInput } from '../../../../platform/views/components/index.ts'
import { field, PostForm, Problems } from '../../../../platform/views/forms.tsx'
import { changePassword } from '../../../account/commands.ts'
import { defineQuery } from '../../../door.ts'
import { definePage, definePost, type ViewProps } from '../../../page.ts'
import { anybody } from '../../../policy.ts'
import { NewPassword } from '../../new-password.tsx'

const passwordQuery = defineQuery({
  verb: 'access.seeChangePassword',
  input: z.object({}),
  load: async () => ({}),
  policy: anybody,
  trail: () => ({ children: [], body: {} }),
})

export const passwordPage = definePage({
  path: '/account/password',
  query: passwordQuery,
  title: () => 'Change your password',
  back: () => '/account',
  view: ChangePassword,
  posts: [
    definePost({
      command: changePassword,
      next: () => ({
        to: '/account',
        notice: 'Your password is changed. You are signed out on every other device.',
      }),
    }),
  ],
})

function ChangePassword({ form, csrfToken }: ViewProps<object>) {
  return (
    <>
      <Problems form={form} />
      <h1 class="govuk-heading-l">Change your password</h1>
      <p class="govuk-body">You stay signed in here and are signed out on every other device.</p>
      <PostForm action="/account/password" token={csrfToken}>
        <PasswordInput
          {...field(form, 'old')}
          label="Password that you have now"
          autocomplete="current-password"
        />
        <NewPassword form={form} />
        <Button preventDoubleClick>Change the password</Button>
      </PostForm>
    </>
  )
}
