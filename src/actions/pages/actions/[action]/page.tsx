import { definePage, type ViewProps } from '../../../../access/index.ts'
import { sayInstant } from '../../../../kernel/instant.ts'
import { capitalised } from '../../../../kernel/sentence.ts'
import { Button, ScrollRegion, SummaryList, Table } from '../../../../platform/views/components/index.ts'
import { movesFor } from '../../../lifecycle.ts'
import { mayKeep } from '../../../policy.ts'
import * as words from '../../../words.ts'
import { sayDayOrMonth } from '../../../../kernel/day-or-month.ts'
import { Due, StatusTag } from '../table.tsx'
import { actionQuery, type SeenAction } from './query.ts'

type Props = ViewProps<SeenAction>

export const actionPage = definePage({
  path: '/actions/:action',
  query: actionQuery,
  title: ({ action }) => `Action ${action.reference}`,
  back: () => '/actions',
  view: OneAction,
})

function OneAction(props: Props) {
  const { action, events } = props.seen
  return (
    <>
      <span class="govuk-caption-l">Action {action.reference}</span>
      <h1 class="govuk-heading-l">{action.title}</h1>
      <p class="govuk-body">{action.wording}</p>
      {action.status === 'closed' && (
        <p class="govuk-body govuk-!-font-weight-bold">{words.closedSentence(events)}</p>
      )}
      <Facts {...props} />
      <Moves {...props} />
      <Exposures {...props.seen} />
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
        { key: 'Recommended', value: recommendedIn(action) },
        recorded('Owner', action.owner ?? capitalised(words.NOT_RECORDED)),
        recorded('Due', <Due action={action} today={today} />),
        { key: 'Reported done', value: capitalised(words.sayWhen(action.reportedDone)) },
        recorded('In force from', capitalised(words.sayDayOrNot(action.inForceFrom))),
        recorded('Measure', action.measure ?? capitalised(words.NOT_RECORDED)),
      ]}
    />
  )
}

function recommendedIn({ recommended, round }: SeenAction['action']) {
  const after = (
    <a class="govuk-link" href={`/rounds/${round.code}`}>
      the round of {words.sayWhen(round.month)}
    </a>
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
          {words.MOVE_WORDS[code].button}
        </Button>
      ))}
    </div>
  )
}

function Exposures({ action, exposures }: Pick<SeenAction, 'action' | 'exposures'>) {
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
            rows={exposures.map(({ round, exposure }) => [
              sayDayOrMonth(round.month),
              words.EXPOSURE_WORDS[exposure],
              words.exposureSentence(action, round),
            ])}
          />
        </ScrollRegion>
      )}
    </>
  )
}

function History({ events }: Pick<SeenAction, 'events'>) {
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
            event.note ?? '',
            `${sayInstant(event.at)} by ${event.by}`,
          ])}
        />
      </ScrollRegion>
    </>
  )
}
