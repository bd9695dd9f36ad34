import { Button, Input } from '../../../../platform/views/components/index.ts'
import { PostForm, Problems } from '../../../../platform/views/forms.tsx'
import { definePage, definePost, type ViewProps } from '../../../page.ts'
import { acceptInvitation, seeInvitation } from '../../../people/invitation/commands.ts'
import { NewPassword } from '../../new-password.tsx'

interface Seen {
  readonly login: string
  readonly useless: string | null
}

export const joinPage = definePage({
  path: '/join/:token',
  isPublic: true,
  query: seeInvitation,
  title: () => 'Choose your password',
  view: (props) =>
    props.seen.useless === null ? <Choose {...props} /> : <Useless sentence={props.seen.useless} />,
  posts: [
    definePost({
      command: acceptInvitation,
      next: () => ({ to: '/sign-in', notice: 'Your password is set. Sign in with it.', session: null }),
    }),
  ],
})

function Choose({ seen, form, csrfToken }: ViewProps<Seen>) {
  return (
    <>
      <Problems form={form} />
      <h1 class="govuk-heading-l">Choose your password</h1>
      <PostForm action="" token={csrfToken}>
        <Input
          name="login"
          label="Your user name"
          value={seen.login}
          autocomplete="username"
          classes="govuk-input--width-20"
          attributes={{ readonly: true }}
        />
        <NewPassword form={form} />
        <Button preventDoubleClick>Set the password</Button>
      </PostForm>
    </>
  )
}

function Useless({ sentence }: { readonly sentence: string }) {
  return (
    <>
      <h1 class="govuk-heading-l">This link no longer works</h1>
      <p class="govuk-body">{sentence}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/sign-in">
          Go to sign in
        </a>
      </p>
    </>
  )
}
