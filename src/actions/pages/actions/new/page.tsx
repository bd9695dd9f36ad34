import { definePage, definePost, type ViewProps } from '../../../../access/index.ts'
import { Button, Input, Select, Textarea } from '../../../../platform/views/components/index.ts'
import { field, PostForm, Problems } from '../../../../platform/views/forms.tsx'
import { addAction } from '../../../commands.ts'
import { sayWhen } from '../../../words.ts'
import { readDue } from '../../form.ts'
import { OwnerFields } from '../../owner-fields.tsx'
import { newActionQuery } from './query.ts'

type Seen = NonNullable<Awaited<ReturnType<typeof newActionQuery.load>>>

export const newActionPage = definePage({
  path: '/actions/new',
  query: newActionQuery,
  title: () => 'Add an action',
  back: () => '/actions',
  view: NewAction,
  posts: [
    definePost({
      command: addAction,
      read: (form) => ({ ...form, due: readDue(form) }),
      next: ({ id, reference }) => ({ to: `/actions/${id}`, notice: `Action ${reference} is added.` }),
    }),
  ],
})

function NewAction({ seen, form, csrfToken }: ViewProps<Seen>) {
  const rounds = seen.rounds.map(({ code, month }) => ({ value: code, text: sayWhen(month) }))
  return (
    <>
      <Problems form={form} />
      <h1 class="govuk-heading-l">Add an action</h1>
      <p class="govuk-body">
        Do not name a child or a worker. Whose it is may stand as a post, like Service Manager.
      </p>
      <PostForm action="/actions/new" token={csrfToken}>
        <Select
          {...field(form, 'round')}
          label="Round that led to it"
          items={[{ value: '', text: 'Choose a round' }, ...rounds]}
        />
        <Input
          {...field(form, 'reference')}
          label="Reference"
          hint="As in the report, like 6.1"
          classes="govuk-input--width-5"
        />
        <Input {...field(form, 'title')} label="Short title" hint="Stands in lists" />
        <Textarea {...field(form, 'wording')} label="Recommendation" hint="As it was agreed" rows={4} />
        <OwnerFields form={form} accounts={seen.accounts} />
        <Textarea
          {...field(form, 'measure')}
          label="Measure in words (optional)"
          hint="What the next round would show if it works. One that is computed is chosen on the action’s page."
          rows={2}
        />
        <Button preventDoubleClick>Add the action</Button>
      </PostForm>
    </>
  )
}
