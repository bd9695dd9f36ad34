import {
  Button,
  InsetText,
  Input,
  PasswordInput,
  ScrollRegion,
  Table,
} from '../../../platform/views/components/index.ts'
import { field, PostForm, Problems } from '../../../platform/views/forms.tsx'
import { definePage, definePost, type ViewProps } from '../../page.ts'
import { isRole, ROLE_NAMES } from '../../roles.ts'
import { signIn } from '../../session/commands.ts'
import { placeWithin } from '../../session/place-within.ts'
import { signInQuery } from './query.ts'

type Seen = { readonly authority: string; readonly personas: readonly Persona[] }
type Persona = {
  readonly login: string
  readonly password: string
  readonly name: string
  readonly roles: readonly string[]
}

export const signInPage = definePage({
  path: '/sign-in',
  isPublic: true,
  query: signInQuery,
  title: () => 'Sign in',
  width: 'full',
  view: SignIn,
  posts: [
    definePost({
      command: signIn,
      next: ({ token }, form) => ({ to: placeWithin(form.next), session: token }),
    }),
  ],
})

function SignIn({ seen, form, csrfToken }: ViewProps<Seen>) {
  return (
    <>
      <Problems form={form} />
      <h1 class="govuk-heading-l">Sign in to Goldthread</h1>
      <p class="govuk-body">Practice assurance for {seen.authority}.</p>
      <PostForm action="" token={csrfToken}>
        <Input
          {...field(form, 'login')}
          label="User name"
          autocomplete="username"
          spellcheck={false}
          classes="govuk-input--width-20"
        />
        <PasswordInput
          {...field(form, 'password')}
          label="Password"
          autocomplete="current-password"
          classes="govuk-input--width-20"
        />
        <Button>Sign in</Button>
      </PostForm>
      {seen.personas.length > 0 && <Personas personas={seen.personas} />}
    </>
  )
}

function Personas({ personas }: { readonly personas: readonly Persona[] }) {
  return (
    <>
      <h2 class="govuk-heading-m">Who can sign in</h2>
      <InsetText>
        This is a story: its people are invented, so their passwords stand here for you to try.
      </InsetText>
      <ScrollRegion label="People of the story">
        <Table
          caption="People of the story"
          captionClasses="govuk-visually-hidden"
          firstCellIsHeader
          head={['Role', 'Name', 'User name', 'Password']}
          rows={personas.map(({ roles, name, login, password }) => [
            rolesOf(roles),
            name,
            login,
            { text: password, classes: 'gt-reference' },
          ])}
        />
      </ScrollRegion>
    </>
  )
}

function rolesOf(roles: readonly string[]): string {
  return roles
    .filter(isRole)
    .map((role) => ROLE_NAMES[role])
    .join(', ')
}
