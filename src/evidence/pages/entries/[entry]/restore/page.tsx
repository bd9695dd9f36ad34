import { definePage, definePost, type ViewProps } from '../../../../../access/index.ts'
import { Button, Textarea } from '../../../../../platform/views/components/index.ts'
import { field, PostForm, Problems } from '../../../../../platform/views/forms.tsx'
import { restoreEntry } from '../../../../attest/commands.ts'
import { OfEntry } from '../of-entry.tsx'
import { seeEntryToChange, type SeenEntry } from '../query.ts'

export const restoreEntryPage = definePage({
  path: '/entries/:entry/restore',
  query: seeEntryToChange,
  title: () => 'Put back an entry that was taken away',
  view: RestoreEntry,
  back: ({ entry }) => `/entries/${entry.id}`,
  posts: [
    definePost({
      command: restoreEntry,
      next: (_next, form) => ({ to: `/entries/${String(form.entry)}`, notice: 'The entry was put back.' }),
    }),
  ],
})

function RestoreEntry({ seen, form, csrfToken }: ViewProps<SeenEntry>) {
  const { entry } = seen
  return (
    <>
      <Problems form={form} />
      <h1 class="govuk-heading-l">Put back an entry that was taken away</h1>
      <OfEntry seen={seen} />
      <p class="govuk-body">The entry will count again as it stood before it was taken away.</p>
      <PostForm action={`/entries/${entry.id}/restore`} token={csrfToken}>
        <input type="hidden" name="version" value={entry.version} />
        <Textarea {...field(form, 'changeReason')} label="Why does it stand after all?" rows={3} />
        <Button preventDoubleClick>Put the entry back</Button>
      </PostForm>
    </>
  )
}
