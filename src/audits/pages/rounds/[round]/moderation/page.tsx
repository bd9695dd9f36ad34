import { definePage, type ViewProps } from '../../../../../access/index.ts'
import { Details, InsetText } from '../../../../../platform/views/components/index.ts'
import { countModeration } from '../../../../moderation/standing.ts'
import { sayShare } from '../../../../moderation/words.ts'
import { addressOf, Digits, RoundHeading } from '../../round-parts.tsx'
import { CalledTable } from './called-table.tsx'
import { roundModerationQuery, type RoundModeration } from './query.ts'

export const roundModerationPage = definePage({
  path: '/rounds/:round/moderation',
  query: roundModerationQuery,
  title: ({ round }) => `Moderation, ${round.code}`,
  back: ({ round }) => addressOf(round),
  width: 'full',
  view: RoundModerationView,
})

function RoundModerationView({ seen }: ViewProps<RoundModeration>) {
  const { round } = seen
  return (
    <>
      <RoundHeading round={round}>Moderation</RoundHeading>
      {round.secondLook.oneIn === null ? (
        <InsetText>Moderation of this round is not recorded.</InsetText>
      ) : (
        <Recorded seen={seen} oneIn={round.secondLook.oneIn} />
      )}
    </>
  )
}

function Recorded({ seen, oneIn }: { readonly seen: RoundModeration; readonly oneIn: number }) {
  const { sample, called, seed } = seen
  const { moderated, waiting } = countModeration(sample, called, oneIn)
  const settled = sample.filter(({ isSettled }) => isSettled).length
  return (
    <>
      <p class="govuk-body">
        {`${settled} of ${sample.length} cases are confirmed, ${called.length} of them call for moderation: ${moderated} moderated, ${waiting} waiting.`}
      </p>
      <p class="govuk-body">
        Moderated are every Inadequate, every case in which the child is not safeguarded or nobody can tell,
        every case with a follow-up, first grades two apart, and a random share of the Good.
      </p>
      {called.length === 0 ? (
        <p class="govuk-body">No case calls for moderation yet. A case is called once its pair is done.</p>
      ) : (
        <CalledTable seen={seen} />
      )}
      <Details summary="How the share of the Good is drawn">
        <p class="govuk-body">{sayShare(oneIn)}</p>
        {seed === null ? (
          <p class="govuk-body">No draw of this round was recorded, so no share of the Good is drawn.</p>
        ) : (
          <p class="govuk-body">
            Seed of this round: <Digits>{seed}</Digits>
          </p>
        )}
      </Details>
    </>
  )
}
