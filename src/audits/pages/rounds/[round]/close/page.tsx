import { definePage, definePost, type ViewProps } from '../../../../../access/index.ts'
import { Button, InsetText, Textarea, WarningText } from '../../../../../platform/views/components/index.ts'
import { field, PostForm, Problems } from '../../../../../platform/views/forms.tsx'
import { sayStillWaiting } from '../../../../moderation/words.ts'
import { closeRound } from '../../../../rounds/ending/commands.ts'
import { backToRound } from '../../after.ts'
import { addressOf, RoundHeading, WhenPossible } from '../../round-parts.tsx'
import { closeQuery, type ClosingSeen } from './query.ts'

export const closePage = definePage({
  path: '/rounds/:round/close',
  query: closeQuery,
  title: ({ round }) => `Close the round, ${round.code}`,
  back: ({ round }) => addressOf(round),
  view: ClosePage,
  posts: [definePost({ command: closeRound, next: backToRound('The round is closed.') })],
})

function ClosePage(props: ViewProps<ClosingSeen>) {
  const { round } = props.seen
  return (
    <>
      <Problems form={props.form} />
      <RoundHeading round={round}>Close the round</RoundHeading>
      <WhenPossible round={round} action="close">
        <CloseForm {...props} />
      </WhenPossible>
    </>
  )
}

function CloseForm({ seen: { round, confirmed, waiting }, form, csrfToken }: ViewProps<ClosingSeen>) {
  if (!confirmed.ok) return <InsetText>{confirmed.problem.problems[0]?.sentence}</InsetText>
  return (
    <PostForm action={addressOf(round, 'close')} token={csrfToken}>
      <p class="govuk-body">
        Every case of the sample is confirmed. From the close on, the answers, the grades and the sample stay
        as they are.
      </p>
      {waiting.length > 0 && (
        <>
          <InsetText>
            {sayStillWaiting(waiting)}{' '}
            <a class="govuk-link" href={addressOf(round, 'moderation')}>
              See the moderation of this round
            </a>
          </InsetText>
          <Textarea
            {...field(form, 'reason')}
            label="Why is the round closed although moderation waits?"
            hint="The board report prints this reason. Do not describe a child."
            rows={3}
          />
        </>
      )}
      <WarningText>A closed round cannot be opened again.</WarningText>
      <Button preventDoubleClick>Close the round</Button>
    </PostForm>
  )
}
