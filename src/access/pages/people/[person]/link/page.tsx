import { Button, Input } from '../../../../../platform/views/components/index.ts'
import { PostForm, Problems } from '../../../../../platform/views/forms.tsx'
import { definePage, definePost, type ViewProps } from '../../../../page.ts'
import { makeLink } from '../../../../people/commands.ts'
import type { Account } from '../../../../people/model.ts'
import { accountQuery } from '../../../../people/query.ts'

export const linkPage = definePage({
  path: '/people/:person/link',
  query: accountQuery('access.seeLink'),
  title: () => 'One-time link',
  back: ({ id }) => `/people/${id}`,
  view: Link,
  posts: [
    definePost({
      command: makeLink,
      next: ({ person, token }, form) => ({
        to: `/people/${person}/link`,
        once: `${form.siteAddress}/join/${token}`,
      }),
    }),
  ],
})

function Link(props: ViewProps<Account>) {
  return props.once ? <TheLink {...props} once={props.once} /> : <MakeLink {...props} />
}

function TheLink({ seen, once }: { readonly seen: Account; readonly once: string }) {
  return (
    <>
      <h1 class="govuk-heading-l">One-time link for {seen.displayName}</h1>
      <Input
        name="link"
        label="Link"
        hint="Copy it now: it is shown this once and kept nowhere"
        value={once}
        spellcheck={false}
        attributes={{ readonly: true }}
      />
      <p class="govuk-body">
        Give it to {seen.displayName} in person or by a message that nobody else reads. Whoever opens it can
        choose the password, so check that it reached the right person.
      </p>
      <p class="govuk-body">It works once, for a day. Any link that you made before has stopped working.</p>
      <Button href={`/people/${seen.id}`} classes="govuk-button--secondary">
        Done
      </Button>
    </>
  )
}

function MakeLink({ seen, form, csrfToken }: ViewProps<Account>) {
  return (
    <>
      <Problems form={form} />
      <h1 class="govuk-heading-l">Make a one-time link for {seen.displayName}</h1>
      <p class="govuk-body">
        With the link {seen.displayName} chooses a password.{' '}
        {seen.passwordSetAt === null ? 'An earlier link stops working.' : 'The present one works until then.'}
      </p>
      <PostForm action={`/people/${seen.id}/link`} token={csrfToken}>
        <Button preventDoubleClick>Make a link</Button>
      </PostForm>
    </>
  )
}
