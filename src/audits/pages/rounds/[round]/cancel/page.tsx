import { definePage, definePost, type ViewProps } from '../../../../../access/index.ts'
import { Button, Textarea, WarningText } from '../../../../../platform/views/components/index.ts'
import { field, PostForm, Problems } from '../../../../../platform/views/forms.tsx'
import { cancelRound } from '../../../../rounds/ending/commands.ts'
import type { Round } from '../../../../rounds/model.ts'
import { backToRound } from '../../after.ts'
import { addressOf, RoundHeading, WhenPossible } from '../../round-parts.tsx'
import { cancelQuery } from './query.ts'

export const cancelPage = definePage({
  path: '/rounds/:round/cancel',
  query: cancelQuery,
  title: ({ code }) => `Cancel the round, ${code}`,
  back: (round) => addressOf(round),
  view: CancelPage,
  posts: [definePost({ command: cancelRound, next: backToRound('The round is cancelled.') })],
})

function CancelPage({ seen: round, form, csrfToken }: ViewProps<Round>) {
  return (
    <>
      <Problems form={form} />
      <RoundHeading round={round}>Cancel the round</RoundHeading>
      <WhenPossible round={round} action="cancel">
        <p class="govuk-body">
          The round ends without results, and its auditors lose sight of the children. If a sample was drawn,
          that draw still counts: a new round on the same list and day says that the list was drawn from
          before.
        </p>
        <WarningText>A cancelled round cannot be taken up again.</WarningText>
        <PostForm action={addressOf(round, 'cancel')} token={csrfToken}>
          <Textarea
            {...field(form, 'reason')}
            label="Why is the round cancelled?"
            hint="The reason stays with the round and everybody who sees rounds can read it. Name no child."
            rows={3}
          />
          <Button classes="govuk-button--warning" preventDoubleClick>
            Cancel the round
          </Button>
        </PostForm>
      </WhenPossible>
    </>
  )
}
