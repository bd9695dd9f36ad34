import { definePage, type Actor, type ViewProps } from '../../../../access/index.ts'
import { maySeeRounds } from '../../../../audits/index.ts'
import { sayInstant } from '../../../../kernel/instant.ts'
import { capitalised } from '../../../../kernel/sentence.ts'
import {
  Button,
  Pagination,
  ScrollRegion,
  SummaryList,
  Table,
} from '../../../../platform/views/components/index.ts'
import { exposureSentence } from '../../../exposure-words.ts'
import { movesFor } from '../../../lifecycle.ts'
import { MOVE_WORDS } from '../../../moves/words.ts'
import { mayKeep } from '../../../policy.ts'
import * as words from '../../../words.ts'
import { sayDayOrMonth } from '../../../../kernel/day-or-month.ts'
import { ActionTable, Due, StatusTag } from '../table.tsx'
import { freshRounds } from '../../../effect/fresh.ts'
import { Measures } from './measures.tsx'
import { actionQuery, type SeenAction } from './query.ts'

type Props = ViewProps<SeenAction>

export const actionPage = definePage({
  path: '/actions/:action',
  query: actionQuery,
  prepare: freshRounds,
  title: ({ action }) => `Action ${action.reference}`,
  back: () => '/actions',
  view: OneAction,
})

function OneAction(props: Props) {
  const { action, closing } = props.seen
  return (
    <>
      <span class="govuk-caption-l">Action {action.reference}</span>
      <h1 class="govuk-heading-l">{action.title}</h1>
      {action.recommendation !== null && (
        <p class="govuk-body">
          One of the actions of{' '}
          <a class="govuk-link" href={`/actions/${action.recommendation.id}`}>
            recommendation {action.recommendation.reference}
          </a>
          :
        </p>
      )}
      <p class="govuk-body">{action.wording}</p>
      {action.status === 'closed' && (
        <p class="govuk-body govuk-!-font-weight-bold">{words.closedSentence(closing)}</p>
      )}
      <Facts {...props} />
      <Moves {...props} />
      <Together {...props} />
      <Measures {...props} />
      <Exposures {...props} />
      <History {...props.seen} />
    </>
  )
}

function Facts({ seen: { action }, actor, today }: Props) {
  const change = { href: `/actions/${action.id}/record`, text: 'Change' }
  const recorded = (key: string, value: preact.ComponentChildren) => ({
    ...{ key, value },
    ...(mayKeep(actor) && { actions: [{ ...change, visuallyHiddenText: key.toLowerCase() }] }),
  })
  return (
    <SummaryList
      rows={[
        { key: 'Status', value: <StatusTag status={action.status} /> },
        { key: 'Recommended', value: recommendedIn(action, actor) },
        recorded('Owner', action.owner ?? capitalised(words.NOT_RECORDED)),
        recorded('Team or agency', action.team ?? capitalised(words.NOT_RECORDED)),
        recorded('Person who is told', action.personName ?? 'Nobody'),
        recorded('Due', <Due action={action} today={today} />),
        { key: 'Reported done', value: capitalised(words.sayWhen(action.reportedDone)) },
        recorded('In force from', capitalised(words.sayDayOrNot(action.inForceFrom))),
        recorded('Measure in words', action.measure ?? capitalised(words.NOT_RECORDED)),
      ]}
    />
  )
}

function recommendedIn({ recommended, round }: SeenAction['action'], actor: Actor) {
  const name = `the round of ${words.sayWhen(round.month)}`
  const after = maySeeRounds(actor) ? (
    <a class="govuk-link" href={`/rounds/${round.code}`}>
      {name}
    </a>
  ) : (
    name
  )
  return (
    <>
      {capitalised(words.sayWhen(recommended))}, after {after}
    </>
  )
}

function Moves({ seen: { action }, actor }: Props) {
  const moves = movesFor(actor, action)
  if (moves.length === 0) return null
  return (
    <div class="govuk-button-group">
      {moves.map(({ code }, place) => (
        <Button
          href={`/actions/${action.id}/moves/${code}`}
          {...(place > 0 && { classes: 'govuk-button--secondary' })}
        >
          {MOVE_WORDS[code].button}
        </Button>
      ))}
    </div>
  )
}

/** The other actions of the same recommendation, and the way to one more. */
function Together({ seen: { action, together }, actor, today }: Props) {
  if (together.length === 0 && !mayKeep(actor)) return null
  return (
    <>
      <h2 class="govuk-heading-m">Other actions of this recommendation</h2>
      {together.length === 0 ? (
        <p class="govuk-body">This is the only one.</p>
      ) : (
        <ScrollRegion label="Other actions of this recommendation">
          <ActionTable actions={together} today={today} />
        </ScrollRegion>
      )}
      {mayKeep(actor) && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/actions/${action.id}/further`}>
            Add a further action
          </a>
        </p>
      )}
    </>
  )
}

function Exposures({ seen: { action, exposures } }: Props) {
  return (
    <>
      <h2 class="govuk-heading-m">Could later cases show it?</h2>
      {exposures.length === 0 ? (
        <p class="govuk-body">No later round has been audited yet.</p>
      ) : (
        <ScrollRegion label="Exposure of the cases">
          <Table
            caption="Exposure of the cases of each later round"
            captionClasses="govuk-visually-hidden"
            firstCellIsHeader
            head={['Round', 'Exposed', 'Why']}
            rows={exposures.map(({ round, exposure, maySay }) => [
              { text: maySay ? <CasesOf action={action.id} round={round} /> : sayDayOrMonth(round.month) },
              words.EXPOSURE_WORDS[exposure],
              exposureSentence(action, round),
            ])}
          />
        </ScrollRegion>
      )}
    </>
  )
}

/** The way to saying of single cases whether they could show the action. */
function CasesOf({
  action,
  round,
}: {
  readonly action: string
  readonly round: SeenAction['exposures'][number]['round']
}) {
  return (
    <a class="govuk-link" href={`/actions/${action}/exposure/${round.code}`}>
      {sayDayOrMonth(round.month)}
    </a>
  )
}

function History({ action, events, next }: Pick<SeenAction, 'action' | 'events' | 'next'>) {
  return (
    <>
      <h2 class="govuk-heading-m">History</h2>
      <ScrollRegion label="History">
        <Table
          caption="What became of this action, newest first"
          captionClasses="govuk-visually-hidden"
          head={['What', 'Note', 'Entered']}
          rows={events.map((event) => [
            words.eventSentence(event),
            words.noteSentence(event),
            `${sayInstant(event.at)} by ${event.by}`,
          ])}
        />
      </ScrollRegion>
      {next !== null && (
        <Pagination next={{ href: `/actions/${action.id}?before=${next}`, text: 'Earlier lines' }} />
      )}
    </>
  )
}
