import { definePage, definePost, type ViewProps } from '../../../../../access/index.ts'
import { Button, Input, InsetText, Textarea } from '../../../../../platform/views/components/index.ts'
import { field, PostForm, Problems } from '../../../../../platform/views/forms.tsx'
import { addFurtherAction } from '../../../../commands.ts'
import { readDue } from '../../../form.ts'
import { OwnerFields } from '../../../owner-fields.tsx'
import { furtherQuery, type SeenToAddFurther } from './query.ts'

export const furtherPage = definePage({
  path: '/actions/:action/further',
  query: furtherQuery,
  title: ({ action }) => `Add a further action to recommendation ${referenceOf(action)}`,
  back: ({ action }) => `/actions/${action.id}`,
  view: AddFurther,
  posts: [
    definePost({
      command: addFurtherAction,
      read: (form) => ({ ...form, due: readDue(form) }),
      next: ({ id, reference }) => ({ to: `/actions/${id}`, notice: `Action ${reference} is added.` }),
    }),
  ],
})

function referenceOf(action: SeenToAddFurther['action']): string {
  return action.recommendation?.reference ?? action.reference
}

function AddFurther({ seen: { action, actions, accounts }, form, csrfToken }: ViewProps<SeenToAddFurther>) {
  const next = { reference: `${referenceOf(action)}.${actions.length + 1}` }
  const filled = { ...form, values: { ...next, ...form.values } }
  return (
    <>
      <Problems form={form} />
      <span class="govuk-caption-l">Recommendation {referenceOf(action)}</span>
      <h1 class="govuk-heading-l">Add a further action</h1>
      <InsetText>{action.wording}</InsetText>
      <p class="govuk-body">
        For a recommendation that several people carry out. Each action has its own owner, days and status.
      </p>
      <PostForm action={`/actions/${action.id}/further`} token={csrfToken}>
        <Input {...field(filled, 'reference')} label="Reference" classes="govuk-input--width-5" />
        <Input
          {...field(form, 'title')}
          label="What this action is to do"
          hint="Do not name a child or a worker"
        />
        <OwnerFields form={form} accounts={accounts} />
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
