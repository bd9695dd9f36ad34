import { definePage, type ViewProps } from '../../../access/index.ts'
import {
  EXPLAINED,
  sayAll,
  sayLagsFromBoard,
  sayLagsToBoard,
  sayStanding,
} from '../../../actions/board/words.ts'
import type { FollowedAction, FollowedRecommendation, FollowedRound } from '../../../actions/board/model.ts'
import { timelineOf } from '../../../actions/board/timeline.ts'
import {
  EXPOSURE_WORDS,
  exposureIn,
  exposureOfAll,
  freshRounds,
  sayDayOrNot,
  sayEffect,
  sayWhen,
  VERDICT_COLOURS,
  VERDICT_WORDS,
} from '../../../actions/index.ts'
import { Due, StatusTag } from '../../../actions/pages/actions/table.tsx'
import { maySeeResults } from '../../../analysis/index.ts'
import { sayDay } from '../../../kernel/day.ts'
import { PictureFigure } from '../../../platform/pictures/index.ts'
import { InsetText, ScrollRegion, Table, Tag, type Cell } from '../../../platform/views/components/index.ts'
import { actionsBoardQuery, type SeenBoard } from './query.ts'

type Props = ViewProps<SeenBoard>

export const actionsBoardPage = definePage({
  path: '/actions/board',
  query: actionsBoardQuery,
  prepare: freshRounds,
  title: () => 'What became of the actions',
  back: () => '/actions',
  width: 'full',
  view: Board,
})

function Board(props: Props) {
  const { followed, rounds } = props.seen
  return (
    <>
      <h1 class="govuk-heading-l">What became of the actions</h1>
      {followed.length === 0 ? (
        <p class="govuk-body">There are no actions yet.</p>
      ) : (
        <>
          <p class="govuk-body-l">{sayAll(followed, props.today)}</p>
          <InsetText>{EXPLAINED}</InsetText>
        </>
      )}
      {rounds.map((round) => (
        <Round {...props} round={round} />
      ))}
    </>
  )
}

function Round(props: Props & { readonly round: FollowedRound }) {
  const { round, seen, today } = props
  const name = sayWhen(round.month)
  const followed = round.recommendations.flatMap(({ actions }) => actions)
  const picture = timelineOf(followed, {
    title: `From the audits of ${name} to an effect`,
    description: `When the steps were, from the audits of ${name} to a round that shows an effect. A step that is not recorded has no mark.`,
  })
  const first = followed[0]
  const examined = first && seen.examined.find(({ code }) => code === first.effect.later?.code)
  return (
    <>
      <h2 class="govuk-heading-m">Recommended after the round of {name}</h2>
      {first !== undefined && <p class="govuk-body">{sayLagsToBoard(first.dates)}</p>}
      <p class="govuk-body">
        {examined === undefined
          ? 'No later round has been audited yet, so nothing can show what these actions did.'
          : `Could the cases of ${sayWhen(examined.month)} show these actions? ${exposureOfAll(
              followed.map(({ action }) => action),
              examined,
            )}`}
      </p>
      <ScrollRegion label={`Actions after the round of ${name}`}>
        <Table
          caption={`Actions after the round of ${name}, ${sayDay(today)}`}
          captionClasses="govuk-visually-hidden"
          head={HEAD}
          rows={round.recommendations.flatMap((recommendation) =>
            recommendation.actions.map((each, place) =>
              rowOf(props, { ...recommendation, isFirst: place === 0 }, each),
            ),
          )}
        />
      </ScrollRegion>
      {picture !== null && <PictureFigure picture={picture} id={`lag-${round.code}`} />}
    </>
  )
}

const AGREED: Cell = { text: 'What was agreed', classes: 'govuk-!-width-one-quarter' }
const SEEN: Cell = { text: 'In force, and seen', classes: 'govuk-!-width-one-quarter' }
const HEAD = [AGREED, 'How it stands', 'Whose, by when', SEEN, 'Did it work?']

type Heading = Pick<FollowedRecommendation, 'reference' | 'title' | 'wording'> & {
  readonly isFirst: boolean
}

function rowOf(props: Props, heading: Heading, followed: FollowedAction): Cell[] {
  const { action, effect } = followed
  const whose = [action.owner, action.team, action.personName].filter((each) => each !== null).join(', ')
  return [
    { text: <Agreed heading={heading} action={action} /> },
    {
      text: (
        <>
          <StatusTag status={action.status} />
          <br />
          {sayStanding(action)}
        </>
      ),
    },
    {
      text: (
        <>
          {whose === '' ? 'Owner not recorded' : whose}
          <br />
          Due: <Due action={action} today={props.today} />
        </>
      ),
    },
    { text: <InForce followed={followed} examined={props.seen.examined} /> },
    { text: <Worked {...props} effect={effect} /> },
  ]
}

function Agreed({
  heading,
  action,
}: {
  readonly heading: Heading
  readonly action: FollowedAction['action']
}) {
  return (
    <>
      <a class="govuk-link" href={`/actions/${action.id}`}>
        {action.reference} {action.title}
      </a>
      {heading.isFirst && <p class="govuk-hint govuk-!-margin-bottom-0">{heading.wording}</p>}
    </>
  )
}

function InForce({
  followed: { action, effect, dates },
  examined,
}: {
  readonly followed: FollowedAction
  readonly examined: SeenBoard['examined']
}) {
  const round = examined.find(({ code }) => code === effect.later?.code)
  return (
    <>
      In force from: {sayDayOrNot(action.inForceFrom)}
      {round !== undefined && (
        <>
          <br />
          {sayWhen(round.month)} could show it: {EXPOSURE_WORDS[exposureIn(action, round)].toLowerCase()}
        </>
      )}
      {sayLagsFromBoard(dates).map((lag) => (
        <>
          <br />
          {lag}
        </>
      ))}
    </>
  )
}

/** The verdict in a word, and what it rests on for who may see the figures of a round. */
function Worked({ effect, actor, words }: Props & Pick<FollowedAction, 'effect'>) {
  return (
    <>
      <Tag classes={VERDICT_COLOURS[effect.verdict]}>{VERDICT_WORDS[effect.verdict]}</Tag>
      {sayEffect(effect, { words, mayReadFigures: maySeeResults(actor) }).map((sentence) => (
        <p class="govuk-body-s govuk-!-margin-top-2 govuk-!-margin-bottom-1">{sentence}</p>
      ))}
    </>
  )
}
