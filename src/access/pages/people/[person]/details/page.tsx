import { Button, Input, Select } from '../../../../../platform/views/components/index.ts'
import { seenOf } from '../../../../../platform/http/seen.ts'
import {
  comparedChoice,
  comparedText,
  Meanwhile,
  SeenField,
} from '../../../../../platform/views/meanwhile.tsx'
import { shownDetails } from '../../../../people/shown.ts'
import {
  EMPTY_FORM,
  field,
  PostForm,
  Problems,
  type FormState,
} from '../../../../../platform/views/forms.tsx'
import { definePage, definePost, type ViewProps } from '../../../../page.ts'
import { changeDetails } from '../../../../people/commands.ts'
import type { Account } from '../../../../people/model.ts'
import { detailsQuery, type DetailsSeen } from './query.ts'

export const detailsPage = definePage({
  path: '/people/:person/details',
  query: detailsQuery,
  title: () => 'Details of an account',
  back: ({ account }) => `/people/${account.id}`,
  view: Details,
  posts: [
    definePost({
      command: changeDetails,
      next: ({ person }) => ({ to: `/people/${person}`, notice: 'The details are changed.' }),
    }),
  ],
})

function Details({ seen: { account, others }, form, csrfToken }: ViewProps<DetailsSeen>) {
  const stands = filledForm(EMPTY_FORM, account)
  const filled = filledForm(form, account)
  const [shown, here] = [seenOf(shownDetails(account)), `/people/${account.id}/details`]
  return (
    <>
      <Problems form={form} />
      <h1 class="govuk-heading-l">Change the details of {account.displayName}</h1>
      <Meanwhile stands={stands} seen={shown} typed={form} fields={comparedDetails(others)} anew={here} />
      <PostForm action={here} token={csrfToken}>
        <SeenField seen={shown} />
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
        <Input
          {...field(filled, 'email')}
          type="email"
          label="Mail address (optional)"
          hint="For notices. No mail holds anything about a child"
          autocomplete="off"
          spellcheck={false}
        />
        <Select
          {...field(filled, 'lineManager')}
          label="Line manager (optional)"
          hint="Follow-ups that are overdue go to the line manager, and then to the audit lead"
          items={[
            { value: '', text: 'Not recorded' },
            ...others.map(({ id, displayName }) => ({ value: id, text: displayName })),
          ]}
        />
        <Button preventDoubleClick>Save</Button>
      </PostForm>
    </>
  )
}

function comparedDetails(others: DetailsSeen['others']) {
  const people = others.map(({ id, displayName }) => ({ value: id, text: displayName }))
  return [
    comparedText('Name', 'displayName'),
    comparedText('Agency', 'agency'),
    comparedText('Mail address', 'email'),
    comparedChoice('Line manager', 'lineManager', people),
  ]
}

/** What was typed, or what stands there now when nothing was. */
function filledForm(form: FormState, { displayName, agency, email, lineManager }: Account): FormState {
  const now = { displayName, agency: agency ?? '', email: email ?? '', lineManager: lineManager ?? '' }
  return { ...form, values: { ...now, ...form.values } }
}
