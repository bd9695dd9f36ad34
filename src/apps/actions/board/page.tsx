import { definePage, type ViewProps } from '../../../access/index.ts'
import { EXPLAINED, sayAll, sayLags, sayStanding } from '../../../actions/board/words.ts'
import type { FollowedAction, FollowedRecommendation, FollowedRound } from '../../../actions/board/model.ts'
import { timelineOf } from '../../../actions/board/timeline.ts'
import {
  exposureIn,
  exposureSentence,
  freshRounds,
  sayDayOrNot,
  sayEffect,
  sayWhen,
  VERDICT_COLOURS,
  VERDICT_WORDS,
} from '../../../actions/index.ts'
import { Due, StatusTag } from '../../../actions/pages/actions/table.tsx'
import { maySeeResults } from '../../../analysis/index.ts'
import { capitalised } from '../../../kernel/sentence.ts'
import { PictureFigure } from '../../../platform/pictures/index.ts'
import { InsetText, SummaryCard, SummaryList, Tag } from '../../../platform/views/components/index.ts'
import { actionsBoardQuery, type SeenBoard } from './query.ts'

type Props = ViewProps<SeenBoard>

export const actionsBoardPage = definePage({
  path: '/actions/board',
  query: actionsBoardQuery,
  prepare: freshRounds,
  title: () => 'What became of the actions',
  back: () => '/actions',
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
  const { round } = props
  const name = sayWhen(round.month)
  const picture = timelineOf(
    round.recommendations.flatMap(({ actions }) => actions),
    {
      title: `From the audits of ${name} to an effect`,
      description: `When the steps were, from the audits of ${name} to a round that shows an effect. A step that is not recorded has no mark.`,
    },
  )
  return (
    <>
      <h2 class="govuk-heading-m">Recommended after the round of {name}</h2>
      {picture !== null && <PictureFigure picture={picture} id={`lag-${round.code}`} />}
      {round.recommendations.map((recommendation) => (
        <Recommendation {...props} recommendation={recommendation} />
      ))}
    </>
  )
}

function Recommendation(props: Props & { readonly recommendation: FollowedRecommendation }) {
  const { reference, title, wording, actions } = props.recommendation
  return (
    <SummaryCard title={`${reference} ${title}`} headingLevel={3}>
      <p class="govuk-body">{wording}</p>
      {actions.map((followed) => (
        <One {...props} followed={followed} isOneOfSeveral={actions.length > 1} />
      ))}
    </SummaryCard>
  )
}

function One({
  followed,
  isOneOfSeveral,
  ...props
}: Props & { readonly followed: FollowedAction; readonly isOneOfSeveral: boolean }) {
  const { action, effect, dates } = followed
  const whose = [action.owner, action.team, action.personName].filter((each) => each !== null).join(', ')
  const name = isOneOfSeveral ? `${action.reference} ${action.title}` : 'This action'
  return (
    <SummaryList
      rows={[
        {
          key: 'Action',
          value: (
            <a class="govuk-link" href={`/actions/${action.id}`}>
              {name}
            </a>
          ),
        },
        {
          key: 'Status',
          value: (
            <>
              <StatusTag status={action.status} /> {sayStanding(action)}
            </>
          ),
        },
        { key: 'Owner', value: whose === '' ? 'Not recorded' : whose },
        { key: 'Due', value: <Due action={action} today={props.today} /> },
        { key: 'In force from', value: capitalised(sayDayOrNot(action.inForceFrom)) },
        { key: 'Could cases show it?', value: sayExposed(action, effect, props.seen.examined) },
        { key: 'Did it work?', value: <Worked {...props} followed={followed} /> },
        { key: 'How long it took', value: sayLags(dates).join('; ') },
      ]}
    />
  )
}

function sayExposed(
  action: FollowedAction['action'],
  { later }: FollowedAction['effect'],
  examined: SeenBoard['examined'],
): string {
  const round = examined.find(({ code }) => code === later?.code)
  if (round === undefined) return 'No later round has been audited yet.'
  return `${EXPOSED[exposureIn(action, round)]} ${exposureSentence(action, round)}`
}

const EXPOSED = { yes: 'Yes.', partly: 'Partly.', no: 'No.', cannotTell: 'Cannot tell.' } as const

/** The verdict in a word, and what it rests on for who may see the figures of a round. */
function Worked({ followed: { effect }, actor, words }: Props & { readonly followed: FollowedAction }) {
  return (
    <>
      <Tag classes={VERDICT_COLOURS[effect.verdict]}>{VERDICT_WORDS[effect.verdict]}</Tag>
      {sayEffect(effect, { words, mayReadFigures: maySeeResults(actor) }).map((sentence) => (
        <p class="govuk-body govuk-!-margin-top-2 govuk-!-margin-bottom-1">{sentence}</p>
      ))}
    </>
  )
}
