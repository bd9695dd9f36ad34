import { definePage, definePost, type ViewProps } from '../../../../../access/index.ts'
import { Button, Textarea } from '../../../../../platform/views/components/index.ts'
import { field, PostForm, Problems } from '../../../../../platform/views/forms.tsx'
import { withdrawStay } from '../../../../stay/commands.ts'
import { OfChild } from '../of-child.tsx'
import { seeStayToChange, type SeenStay } from '../query.ts'

export const withdrawStayPage = definePage({
  path: '/stays/:stay/withdraw',
  query: seeStayToChange,
  title: () => 'A stay entered by mistake',
  view: WithdrawStay,
  back: ({ stay }) => `/stays/${stay.id}`,
  posts: [
    definePost({
      command: withdrawStay,
      next: (_facts, form) => ({ to: `/stays/${String(form.stay)}`, notice: 'The stay was taken away.' }),
    }),
  ],
})

function WithdrawStay({ seen: { stay, child }, form, csrfToken }: ViewProps<SeenStay>) {
  return (
    <>
      <Problems form={form} />
      <h1 class="govuk-heading-l">Take away a stay that was entered by mistake</h1>
      <OfChild child={child} stay={stay} />
      <p class="govuk-body">
        The child will count as never having been on the list in this time. Rounds that were drawn already
        keep what they had, and the history keeps the stay. This cannot be undone. If the child was on the
        list and came off, go back and take the child off instead.
      </p>
      <PostForm action={`/stays/${stay.id}/withdraw`} token={csrfToken}>
        <input type="hidden" name="version" value={stay.version} />
        <Textarea {...field(form, 'changeReason')} label="Why was it a mistake?" rows={3} />
        <Button classes="govuk-button--warning" preventDoubleClick>
          Take the stay away
        </Button>
      </PostForm>
    </>
  )
}
