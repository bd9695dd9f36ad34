import { Button, Input } from '../../../../../platform/views/components/index.ts'
import { field, PostForm, Problems, type FormState } from '../../../../../platform/views/forms.tsx'
import { definePage, definePost, type ViewProps } from '../../../../page.ts'
import { changeDetails } from '../../../../people/commands.ts'
import type { Account } from '../../../../people/model.ts'
import { accountQuery } from '../../../../people/query.ts'

export const detailsPage = definePage({
  path: '/people/:person/details',
  query: accountQuery('access.seeDetails'),
  title: () => 'Name and agency',
  back: ({ id }) => `/people/${id}`,
  view: Details,
  posts: [
    definePost({
      command: changeDetails,
      next: ({ person }) => ({ to: `/people/${person}`, notice: 'Name and agency are changed.' }),
    }),
  ],
})

function Details({ seen, form, csrfToken }: ViewProps<Account>) {
  const filled = filledForm(form, seen)
  return (
    <>
      <Problems form={form} />
      <h1 class="govuk-heading-l">Change name and agency of {seen.displayName}</h1>
      <PostForm action={`/people/${seen.id}/details`} token={csrfToken}>
        <Input
          {...field(filled, 'displayName')}
          label="Name"
          hint="As colleagues know the person"
          autocomplete="off"
        />
        <Input
          {...field(filled, 'agency')}
          label="Agency (optional)"
          hint="Who the person works for"
          autocomplete="off"
        />
        <Button preventDoubleClick>Save</Button>
      </PostForm>
    </>
  )
}

/** What was typed, or what stands there now when nothing was. */
function filledForm(form: FormState, { displayName, agency }: Account): FormState {
  return { ...form, values: { displayName, agency: agency ?? '', ...form.values } }
}
