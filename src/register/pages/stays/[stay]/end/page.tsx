import { definePage, definePost, type ViewProps } from '../../../../../access/index.ts'
import { readDate } from '../../../../../platform/http/date-field.ts'
import { Button } from '../../../../../platform/views/components/index.ts'
import { PostForm, Problems } from '../../../../../platform/views/forms.tsx'
import { endStay } from '../../../../stay/commands.ts'
import { EndFields } from '../../../stay-fields.tsx'
import { OfChild } from '../of-child.tsx'
import { seeStayToChange, type SeenStay } from '../query.ts'

export const endStayPage = definePage({
  path: '/stays/:stay/end',
  query: seeStayToChange,
  title: ({ register }) => `Take a child off the ${register.name}`,
  view: EndStay,
  back: ({ stay }) => `/stays/${stay.id}`,
  posts: [
    definePost({
      command: endStay,
      read: (form) => ({ ...form, until: readDate(form, 'until') }),
      next: (_facts, form) => ({
        to: `/stays/${String(form.stay)}`,
        notice: 'The end of the stay was saved.',
      }),
    }),
  ],
})

const HINT = 'The first day that the child is no longer on it. For example, 27 3 2015'

function EndStay({ seen: { stay, child, register }, form, csrfToken }: ViewProps<SeenStay>) {
  return (
    <>
      <Problems form={form} />
      <h1 class="govuk-heading-l">Take a child off the {register.name}</h1>
      <OfChild child={child} stay={stay} />
      <PostForm action={`/stays/${stay.id}/end`} token={csrfToken}>
        <input type="hidden" name="version" value={stay.version} />
        <EndFields form={form} hint={HINT} />
        <Button preventDoubleClick>Take off the list</Button>
      </PostForm>
    </>
  )
}
