import {
  accountQuery,
  definePage,
  definePost,
  type Account,
  type ViewProps,
} from '../../../../../access/index.ts'
import { Button } from '../../../../../platform/views/components/index.ts'
import { PostForm, Problems } from '../../../../../platform/views/forms.tsx'
import { closeAccount, reopenAccount } from '../../../../people/commands.ts'

export const closePage = definePage({
  path: '/people/:person/close',
  query: accountQuery('access.seeClosing'),
  title: ({ closedAt }) => (closedAt === null ? 'Close an account' : 'Open an account again'),
  back: ({ id }) => `/people/${id}`,
  view: (props) => (props.seen.closedAt === null ? <Close {...props} /> : <Reopen {...props} />),
  posts: [
    definePost({
      command: closeAccount,
      next: ({ person }) => ({ to: `/people/${person}`, notice: 'The account is closed.' }),
    }),
    definePost({
      suffix: '/undo',
      command: reopenAccount,
      next: ({ person }) => ({ to: `/people/${person}`, notice: 'The account is open again.' }),
    }),
  ],
})

function Close({ seen, form, csrfToken }: ViewProps<Account>) {
  return (
    <>
      <Problems form={form} />
      <h1 class="govuk-heading-l">Close the account of {seen.displayName}?</h1>
      <p class="govuk-body">
        {seen.displayName} is signed out at once and cannot sign in any more. What was done with the account
        stays on the trail. You can open it again later.
      </p>
      <PostForm action={`/people/${seen.id}/close`} token={csrfToken}>
        <div class="govuk-button-group">
          <Button classes="govuk-button--warning" preventDoubleClick>
            Close the account
          </Button>
          <a class="govuk-link" href={`/people/${seen.id}`}>
            Keep it open
          </a>
        </div>
      </PostForm>
    </>
  )
}

function Reopen({ seen, form, csrfToken }: ViewProps<Account>) {
  return (
    <>
      <Problems form={form} />
      <h1 class="govuk-heading-l">Open the account of {seen.displayName} again?</h1>
      <p class="govuk-body">
        It comes back with the roles and the password that it had. Check the roles first.
      </p>
      <PostForm action={`/people/${seen.id}/close/undo`} token={csrfToken}>
        <Button preventDoubleClick>Open it again</Button>
      </PostForm>
    </>
  )
}
