import { definePage, definePost, type ViewProps } from '../../../../../access/index.ts'
import { capitalised } from '../../../../../kernel/sentence.ts'
import {
  Button,
  DateInput,
  Details,
  SummaryList,
  Textarea,
} from '../../../../../platform/views/components/index.ts'
import { dateField, field, PostForm, Problems } from '../../../../../platform/views/forms.tsx'
import { readDate } from '../../../../../platform/http/date-field.ts'
import { recordAction } from '../../../../commands.ts'
import { readDue, recordedValues } from '../../../form.ts'
import { NOT_RECORDED, sayDayOrNot, sayWhen } from '../../../../words.ts'
import { OwnerFields } from '../../../owner-fields.tsx'
import { keptActionQuery, type SeenToRecord } from './query.ts'

export const recordPage = definePage({
  path: '/actions/:action/record',
  query: keptActionQuery,
  title: ({ action }) => `Record facts of action ${action.reference}`,
  back: ({ action }) => `/actions/${action.id}`,
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

function Record({ seen: { action, accounts }, form, csrfToken }: ViewProps<SeenToRecord>) {
  const filled = { ...form, values: { ...recordedValues(action), ...form.values } }
  return (
    <>
      <Problems form={form} />
      <span class="govuk-caption-l">Action {action.reference}</span>
      <h1 class="govuk-heading-l">Record whose it is, and the days</h1>
      <p class="govuk-body">
        What is blank is shown as not recorded. What stood here before stays in the history.
      </p>
      {form.problems.length > 0 && <RecordedNow action={action} />}
      <PostForm action={`/actions/${action.id}/record`} token={csrfToken}>
        {/* The line of the history that this page shows: who saves after somebody else is told. */}
        <input type="hidden" name="seen" value={action.newest.id} />
        <OwnerFields form={filled} accounts={accounts} />
        <DateInput
          {...dateField(filled, 'inForceFrom')}
          legend="In force from"
          hint="The first day on which practice was to follow it. Later rounds go by this day."
        />
        <Textarea
          {...field(filled, 'measure')}
          label="Measure in words"
          hint="What the next round would show if it works. Words are not computed."
          rows={2}
        />
        <Button preventDoubleClick>Save</Button>
      </PostForm>
    </>
  )
}

/** What is stored beside what was typed, so that nobody overwrites what somebody else recorded. */
function RecordedNow({ action }: Pick<SeenToRecord, 'action'>) {
  const { owner, team, personName, due, inForceFrom, measure } = action
  const row = (key: string, value: string | null) => ({
    ...{ key, value: capitalised(value ?? NOT_RECORDED) },
  })
  return (
    <Details summary="What is recorded now">
      <SummaryList
        rows={[
          ...[row('Owner', owner), row('Team or agency', team), row('Person who is told', personName)],
          ...[row('Due', sayWhen(due)), row('In force from', sayDayOrNot(inForceFrom))],
          row('Measure in words', measure),
        ]}
      />
    </Details>
  )
}
