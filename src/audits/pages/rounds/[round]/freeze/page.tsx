import { definePage, definePost } from '../../../../../access/index.ts'
import { SummaryList, WarningText } from '../../../../../platform/views/components/index.ts'
import { freezeRound } from '../../../../rounds/frame/commands.ts'
import { sayExamined, saySize, sayWhen } from '../../../../rounds/words.ts'
import { Step } from '../step.tsx'
import { freezeQuery } from './query.ts'

export const freezePage = definePage({
  path: '/rounds/:round/freeze',
  query: freezeQuery,
  title: ({ round }) => `Freeze the list of ${round.code}`,
  back: ({ round }) => `/rounds/${round.code}`,
  posts: [
    definePost({
      command: freezeRound,
      next: (_frozen, form) => ({ to: `/rounds/${String(form.round)}`, notice: 'The list is frozen.' }),
    }),
  ],
  view: (props) => (
    <Step props={props} action="freeze" heading="Freeze the list">
      <p class="govuk-body">
        The list becomes the frame of this round: who could be drawn, and who was left out and why. Its hash
        goes on the trail before any nonce exists, so that nobody can change the list to suit a draw.
      </p>
      <SummaryList
        rows={[
          { key: 'List', value: `${props.seen.round.register.name}, as at ${sayWhen(props.seen.round)}` },
          { key: 'On the list now', value: props.seen.listedCount },
          { key: 'Left out by hand', value: props.seen.leftOutCount },
          { key: 'Period examined', value: sayExamined(props.seen.round) },
          { key: 'Sample', value: saySize(props.seen.round.size) },
        ]}
      />
      <WarningText>This cannot be undone. To start again, the round has to be cancelled.</WarningText>
    </Step>
  ),
})
