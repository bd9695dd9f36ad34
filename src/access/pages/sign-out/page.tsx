import { Button } from '../../../platform/views/components/index.ts'
import { PostForm } from '../../../platform/views/forms.tsx'
import { z } from 'zod'
import { defineQuery } from '../../door.ts'
import { definePage, definePost, type ViewProps } from '../../page.ts'
import { anybody } from '../../policy.ts'
import { signOut } from '../../session/commands.ts'

const signOutQuery = defineQuery({
  verb: 'access.seeSignOut',
  input: z.object({}),
  load: async () => ({}),
  policy: anybody,
  trail: () => ({ children: [], body: {} }),
})

export const signOutPage = definePage({
  path: '/sign-out',
  query: signOutQuery,
  title: () => 'Sign out',
  view: SignOut,
  posts: [definePost({ command: signOut, next: () => ({ to: '/sign-in', session: null }) })],
})

function SignOut({ actor, csrfToken }: ViewProps<object>) {
  return (
    <>
      <h1 class="govuk-heading-l">Sign out</h1>
      <p class="govuk-body">You are signed in as {actor.displayName}. What you entered so far is saved.</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/account">
          See where you are signed in, or change your password
        </a>
      </p>
      <PostForm action="/sign-out" token={csrfToken}>
        <div class="govuk-button-group">
          <Button>Sign out</Button>
          <Button classes="govuk-button--secondary" name="everywhere" value="yes">
            Sign out on every device
          </Button>
        </div>
      </PostForm>
    </>
  )
}
