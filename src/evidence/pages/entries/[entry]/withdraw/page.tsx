import { definePage, definePost, type ViewProps } from '../../../../../access/index.ts'
import { Button, Textarea } from '../../../../../platform/views/components/index.ts'
import { field, PostForm, Problems } from '../../../../../platform/views/forms.tsx'
import { withdrawEntry } from '../../../../attest/commands.ts'
import { OfEntry } from '../of-entry.tsx'
import { seeEntryToChange, type SeenEntry } from '../query.ts'

export const withdrawEntryPage = definePage({
  path: '/entries/:entry/withdraw',
  query: seeEntryToChange,
  title: () => 'Take away an entry that was attested by mistake',
  view: WithdrawEntry,
  back: ({ entry }) => `/entries/${entry.id}`,
  posts: [
    definePost({
      command: withdrawEntry,
      next: (_next, form) => ({ to: `/entries/${String(form.entry)}`, notice: 'The entry was taken away.' }),
    }),
  ],
})

function WithdrawEntry({ seen, form, csrfToken }: ViewProps<SeenEntry>) {
  const { entry } = seen
  return (
    <>
      <Problems form={form} />
      <h1 class="govuk-heading-l">Take away an entry that was attested by mistake</h1>
      <OfEntry seen={seen} />
      <p class="govuk-body">
        The entry will count for nothing from now on. Rounds that were drawn already keep what they had, the
        history keeps the entry, and it can be put back.
      </p>
      <PostForm action={`/entries/${entry.id}/withdraw`} token={csrfToken}>
        <input type="hidden" name="version" value={entry.version} />
        <Textarea {...field(form, 'changeReason')} label="Why was it a mistake?" rows={3} />
        <Button classes="govuk-button--warning" preventDoubleClick>
          Take the entry away
        </Button>
      </PostForm>
    </>
  )
}
