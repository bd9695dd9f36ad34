import { definePage, definePost, type ViewProps } from '../../../../../../access/index.ts'
import { formatDay, sayDay } from '../../../../../../kernel/day.ts'
import { readDate } from '../../../../../../platform/http/date-field.ts'
import { Button, DateInput, Input } from '../../../../../../platform/views/components/index.ts'
import { dateField, field, PostForm, Problems } from '../../../../../../platform/views/forms.tsx'
import { changeDraft } from '../../../../../tool/drafts/commands.ts'
import { seenBy } from '../../../../../tool/edits/seen.ts'
import { draftAddress, DraftHeading, Meanwhile } from '../../../draft-parts.tsx'
import { draftQuery, type SeenDraft } from '../query.ts'

export const draftDetailsPage = definePage({
  path: '/tools/drafts/:draft/details',
  query: draftQuery,
  title: ({ tool }) => `Title and day, draft of ${tool.title}`,
  back: (draft) => draftAddress(draft),
  view: Details,
  posts: [
    definePost({
      command: changeDraft('changeDetails'),
      read: (form) => ({ ...form, inForceFrom: readDate(form, 'inForceFrom') }),
      next: ({ draft }) => ({ to: draftAddress({ id: draft }), notice: 'The title and the day are saved.' }),
    }),
  ],
})

function Details({ seen, form, csrfToken }: ViewProps<SeenDraft>) {
  const { title, inForceFrom } = seen.tool
  const [year = '', month = '', day = ''] = formatDay(inForceFrom).split('-')
  const stands = {
    title,
    'inForceFrom-year': year,
    'inForceFrom-month': String(Number(month)),
    'inForceFrom-day': String(Number(day)),
  }
  const filled = form.problems.length > 0 ? form : { ...form, values: stands }
  return (
    <>
      <Problems form={form} />
      <DraftHeading draft={seen}>Title and day</DraftHeading>
      <Meanwhile draft={seen} form={form}>
        <p class="govuk-body">{`${title}, in force from ${sayDay(inForceFrom)}`}</p>
      </Meanwhile>
      <PostForm action={draftAddress(seen, '/details')} token={csrfToken}>
        <input type="hidden" name="seen" value={seenBy(seen.tool, { kind: 'changeDetails' })} />
        <Input {...field(filled, 'title')} label="Title" />
        <DateInput {...dateField(filled, 'inForceFrom')} legend="In force from" />
        <Button preventDoubleClick>Save</Button>
      </PostForm>
    </>
  )
}
