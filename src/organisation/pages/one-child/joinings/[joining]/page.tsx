import { definePage, definePost, type Page, type ViewProps } from '../../../../../access/index.ts'
import { sayInstant } from '../../../../../kernel/instant.ts'
import { capitalised } from '../../../../../kernel/sentence.ts'
import { Button, SummaryList, Textarea } from '../../../../../platform/views/components/index.ts'
import { field, PostForm, Problems } from '../../../../../platform/views/forms.tsx'
import { nameOf } from '../../../../children/model.ts'
import type { JoiningCommands } from '../../../../joining/commands.ts'
import { sayShared } from '../../../../joining/words.ts'
import { seeJoining, type SeenJoining } from './query.ts'

export function joiningPage({ undoJoining }: JoiningCommands): Page {
  return definePage({
    path: '/one-child/joinings/:joining',
    query: seeJoining,
    title: () => 'Two children who became one',
    view: JoiningPage,
    back: () => '/one-child',
    posts: [
      definePost({
        command: undoJoining,
        next: ({ id }) => ({ to: `/one-child/joinings/${id}`, notice: 'They are two children again.' }),
      }),
    ],
  })
}

function JoiningPage({ seen: { joining, known }, form, csrfToken }: ViewProps<SeenJoining>) {
  const { id, at, by, reason, shared, isConflict, undone } = joining
  const child = (
    <a class="govuk-link" href={`/children/${known.child}`}>
      {nameOf(known)}
    </a>
  )
  return (
    <>
      <Problems form={form} />
      <h1 class="govuk-heading-l">Two children who became one</h1>
      <SummaryList
        rows={[
          { key: 'Child', value: child },
          { key: 'Joined', value: `${sayInstant(at)}, by ${by}` },
          { key: 'Why', value: reason },
          { key: 'What they shared', value: capitalised(sayShared(shared)) },
          { key: 'Birth dates', value: isConflict ? 'Different' : 'The same, or not recorded' },
          undone !== null && { key: 'Undone', value: `${sayInstant(undone.at)}, by ${undone.by}` },
          undone !== null && { key: 'Why undone', value: undone.reason },
        ]}
      />
      {undone === null && (
        <>
          <h2 class="govuk-heading-m">Undo it</h2>
          <p class="govuk-body">
            What came from the other side goes back to a child of its own, with what its sources sent since.
          </p>
          <PostForm action={`/one-child/joinings/${id}`} token={csrfToken}>
            <Textarea {...field(form, 'reason')} label="Why are they two after all?" rows={2} />
            <Button classes="govuk-button--warning" preventDoubleClick>
              Make them two again
            </Button>
          </PostForm>
        </>
      )}
    </>
  )
}
