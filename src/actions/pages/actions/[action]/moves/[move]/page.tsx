import { definePage, definePost, type ViewProps } from '../../../../../../access/index.ts'
import { Button, Textarea } from '../../../../../../platform/views/components/index.ts'
import { field, PostForm, Problems } from '../../../../../../platform/views/forms.tsx'
import { moveAction } from '../../../../../commands.ts'
import { MOVE_WORDS, notNow } from '../../../../../words.ts'
import { movedActionQuery } from './query.ts'

type Seen = NonNullable<Awaited<ReturnType<typeof movedActionQuery.load>>>

export const movePage = definePage({
  path: '/actions/:action/moves/:move',
  query: movedActionQuery,
  title: ({ move }) => MOVE_WORDS[move.code].title,
  back: ({ action }) => `/actions/${action.id}`,
  view: MoveOn,
  posts: [
    definePost({
      command: moveAction,
      next: ({ code }, form) => ({ to: `/actions/${String(form.action)}`, notice: MOVE_WORDS[code].done }),
    }),
  ],
})

function MoveOn({ seen: { action, move, isPossible }, form, csrfToken }: ViewProps<Seen>) {
  const { title, ask, hint, button } = MOVE_WORDS[move.code]
  return (
    <>
      <Problems form={form} />
      <span class="govuk-caption-l">
        Action {action.reference}: {action.title}
      </span>
      <h1 class="govuk-heading-l">{title}</h1>
      {isPossible ? (
        <PostForm action={`/actions/${action.id}/moves/${move.code}`} token={csrfToken}>
          <Textarea {...field(form, 'note')} label={ask} hint={hint} rows={4} />
          <Button preventDoubleClick>{button}</Button>
        </PostForm>
      ) : (
        <p class="govuk-body">{notNow(action.status)}</p>
      )}
    </>
  )
}
