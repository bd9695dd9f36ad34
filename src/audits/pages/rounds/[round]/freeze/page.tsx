import { definePage, definePost, type ViewProps } from '../../../../../access/index.ts'
import {
  Button,
  InsetText,
  SummaryList,
  WarningText,
} from '../../../../../platform/views/components/index.ts'
import { sayExclusion } from '../../../../rounds/exclusions/codes.ts'
import { sayUnknownSample } from '../../../../rounds/exclusions/words.ts'
import { freezeRound } from '../../../../rounds/frame/commands.ts'
import type { Drawing } from '../../../../rounds/ceremony/load.ts'
import { checkWhole } from '../../../../rounds/plan/rules.ts'
import { sayExamined, saySize, sayWhen } from '../../../../rounds/words.ts'
import { RoundHeading } from '../../round-parts.tsx'
import { Step } from '../step.tsx'
import { freezeQuery } from './query.ts'

interface Seen extends Drawing {
  readonly listedCount: number
  /** How many will be left out, by the code of the reason. */
  readonly leftOut: readonly (readonly [string, number])[]
  /** Rounds on which a rule would look back, and whose samples nobody recorded. */
  readonly unknown: readonly string[]
}

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
  view: (props) => {
    const whole = checkWhole(props.seen.round)
    return whole.ok || props.seen.frame !== null ? <Freeze {...props} /> : <NotYet {...props} />
  },
})

function Freeze(props: ViewProps<Seen>) {
  return (
    <Step props={props} action="freeze" heading="Freeze the list">
      <p class="govuk-body">
        The list becomes the frame of this round: who could be drawn, and who was left out and why. Its hash
        goes on the trail before any nonce exists, so that nobody can change the list to suit a draw.
      </p>
      <SummaryList
        rows={[
          { key: 'List', value: `${props.seen.round.register.name}, as at ${sayWhen(props.seen.round)}` },
          { key: 'On the list now', value: props.seen.listedCount },
          { key: 'Left out', value: <LeftOut leftOut={props.seen.leftOut} /> },
          { key: 'Can be drawn', value: props.seen.listedCount - total(props.seen.leftOut) },
          { key: 'Period examined', value: sayExamined(props.seen.round) },
          { key: 'Sample', value: saySize(props.seen.round.size) },
        ]}
      />
      {props.seen.unknown.map((round) => (
        <InsetText>{sayUnknownSample(round)}</InsetText>
      ))}
      <WarningText>This cannot be undone. To start again, the round has to be cancelled.</WarningText>
    </Step>
  )
}

function LeftOut({ leftOut }: Pick<Seen, 'leftOut'>) {
  if (leftOut.length === 0) return <>Nobody</>
  return (
    <ul class="govuk-list">
      {leftOut.map(([code, count]) => (
        <li>
          {count}: {sayExclusion(code)}
        </li>
      ))}
    </ul>
  )
}

function total(leftOut: Seen['leftOut']): number {
  return leftOut.reduce((sum, [, count]) => sum + count, 0)
}

/** What the plan lacks, and the way to it. */
function NotYet({ seen: { round } }: ViewProps<Seen>) {
  const whole = checkWhole(round)
  return (
    <>
      <RoundHeading round={round}>Freeze the list</RoundHeading>
      <p class="govuk-body">Before the list can be frozen:</p>
      <ul class="govuk-list govuk-list--bullet">
        {!whole.ok && whole.problem.problems.map(({ sentence }) => <li>{sentence}</li>)}
      </ul>
      <Button href={`/rounds/${round.code}/edit`}>Change the plan</Button>
    </>
  )
}
