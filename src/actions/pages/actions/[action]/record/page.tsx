import { definePage, definePost, type ViewProps } from '../../../../../access/index.ts'
import { Button, DateInput, Input, Textarea } from '../../../../../platform/views/components/index.ts'
import { dateField, field, PostForm, Problems } from '../../../../../platform/views/forms.tsx'
import { readDate } from '../../../../../platform/http/date-field.ts'
import { recordAction } from '../../../../commands.ts'
import type { Action } from '../../../../model.ts'
import { readDue, recordedValues } from '../../../form.ts'
import { keptActionQuery } from './query.ts'

export const recordPage = definePage({
  path: '/actions/:action/record',
  query: keptActionQuery,
  title: ({ reference }) => `Record facts of action ${reference}`,
  back: ({ id }) => `/actions/${id}`,
  view: Record,
  posts: [
    definePost({
      command: recordAction,
      read: (form) => ({ ...form, due: readDue(form), inForceFrom: readDate(form, 'inForceFrom') }),
      next: (_changes, form) => ({
        to: `/actions/${String(form.action)}`,
        notice: 'What you changed is recorded.',
      }),
    }),
  ],
})

function Record({ seen, form, csrfToken }: ViewProps<Action>) {
  const filled = { ...form, values: { ...recordedValues(seen), ...form.values } }
  return (
    <>
      <Problems form={form} />
      <span class="govuk-caption-l">Action {seen.reference}</span>
      <h1 class="govuk-heading-l">Record whose it is, and the days</h1>
      <p class="govuk-body">
        What is blank is shown as not recorded. What stood here before stays in the history.
      </p>
      <PostForm action={`/actions/${seen.id}/record`} token={csrfToken}>
        <Input
          {...field(filled, 'owner')}
          label="Owner"
          hint="A post or a name, never a child’s"
          classes="govuk-input--width-20"
        />
        <DateInput
          {...dateField(filled, 'due')}
          legend="Due"
          hint="Leave the day blank when only the month is agreed"
        />
        <DateInput
          {...dateField(filled, 'inForceFrom')}
          legend="In force from"
          hint="The first day on which practice was to follow it. Later rounds go by this day."
        />
        <Textarea
          {...field(filled, 'measure')}
          label="Measure"
          hint="What the next round would show if it works"
          rows={2}
        />
        <Button preventDoubleClick>Save</Button>
      </PostForm>
    </>
  )
}
