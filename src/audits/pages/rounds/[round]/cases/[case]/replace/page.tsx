import { definePage, definePost, type ViewProps } from '../../../../../../../access/index.ts'
import {
  Button,
  InsetText,
  Textarea,
  WarningText,
} from '../../../../../../../platform/views/components/index.ts'
import { field, PostForm, Problems } from '../../../../../../../platform/views/forms.tsx'
import { replaceCase } from '../../../../../../rounds/cases/commands.ts'
import { backToRound } from '../../../../after.ts'
import { addressOf, RoundHeading, WhenPossible } from '../../../../round-parts.tsx'
import { replaceQuery, type ReplacementSeen } from './query.ts'

export const replacePage = definePage({
  path: '/rounds/:round/cases/:case/replace',
  query: replaceQuery,
  title: ({ round, file }) => `Replace case ${file.position}, ${round.code}`,
  back: ({ round }) => addressOf(round),
  view: ReplacePage,
  posts: [
    definePost({
      command: replaceCase,
      next: backToRound('The case is replaced by the next of the reserve. Choose its auditors.'),
    }),
  ],
})

function ReplacePage(props: ViewProps<ReplacementSeen>) {
  const { round, file } = props.seen
  return (
    <>
      <Problems form={props.form} />
      <RoundHeading round={round}>Replace case {file.position}</RoundHeading>
      <WhenPossible round={round} action="replace">
        <ReplaceForm {...props} />
      </WhenPossible>
    </>
  )
}

function ReplaceForm({ seen: { round, file, obstacle }, form, csrfToken }: ViewProps<ReplacementSeen>) {
  if (obstacle !== null) return <InsetText>{obstacle}</InsetText>
  return (
    <PostForm action={addressOf(round, `cases/${file.id}/replace`)} token={csrfToken}>
      <p class="govuk-body">
        Case {file.position}, reference <span class="gt-reference">{file.reference}</span>, leaves the sample.
        Its place goes to the next child of the reserve, in the order of the draw; nobody chooses who it is.
        The report says that a case was replaced.
      </p>
      <WarningText>
        The auditors of the case lose sight of the child, and what they have written counts no longer. This
        cannot be undone.
      </WarningText>
      <Textarea
        {...field(form, 'reason')}
        label="Why is the case replaced?"
        hint="Whoever checks the draw can read this. Do not describe the child."
        rows={3}
      />
      <Button classes="govuk-button--warning" preventDoubleClick>
        Replace the case
      </Button>
    </PostForm>
  )
}
