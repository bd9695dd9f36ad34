import { sayDay } from '../../../../../../kernel/day.ts'
import { Details, Table } from '../../../../../../platform/views/components/index.ts'
import type { Fact, FactsOfKind } from '../../../../../case/facts/model.ts'
import { headingOf, sayTallies } from '../../../../../case/facts/words.ts'
import { sayPeriod } from '../../../../../case/words.ts'
import type { TopicSeen } from './query.ts'

/** What the record holds on the topic: facts, not verdicts. */
export function FactsBeside({ seen: { file, facts } }: { readonly seen: TopicSeen }) {
  const { kinds, laterAdditions, arrivedLater } = facts
  return (
    <>
      <h2 class="govuk-heading-m">What the record holds</h2>
      <p class="govuk-body-s">
        {`Period examined: ${sayPeriod(file.round)}. `}
        {file.round.knownOn === null ? '' : `As known on ${sayDay(file.round.knownOn)}. `}
        What is not named here was not recorded in what reached us. The file may say more: silence is not a
        no.
      </p>
      {kinds.length === 0 && (
        <p class="govuk-body">No imported entries bear on this topic. Read the file itself.</p>
      )}
      {kinds.map((each) => (
        <Kind facts={each} />
      ))}
      <Later
        facts={laterAdditions}
        heading="Later additions"
        says="Recorded after the audit was announced, about days before it."
      />
      <Later
        facts={arrivedLater}
        heading="Reached us after the draw"
        says="Recorded in time, but not in what we knew when the sample was drawn."
      />
    </>
  )
}

// Beyond so many rows a table is folded away, so that the questions stay the page's main matter.
const SHORT = 12

function Kind({ facts: { kind, inPeriod, lastBefore } }: { readonly facts: FactsOfKind }) {
  const heading = headingOf(kind)
  return (
    <>
      <h3 class="govuk-heading-s">{`${heading}: ${inPeriod.length === 0 ? 'none known in the period' : inPeriod.length}`}</h3>
      {sayTallies(kind, inPeriod).map((line) => (
        <p class="govuk-body-s govuk-!-margin-bottom-1">{line}</p>
      ))}
      {lastBefore && <p class="govuk-body-s">{`Last before the period: ${sayDay(lastBefore.on)}`}</p>}
      {inPeriod.length > SHORT ? (
        <Details summary={`Show all ${inPeriod.length}: ${heading.toLowerCase()}`}>
          <FactTable facts={inPeriod} caption={heading} />
        </Details>
      ) : (
        <FactTable facts={inPeriod} caption={heading} />
      )}
    </>
  )
}

interface LaterProps {
  readonly facts: readonly Fact[]
  readonly heading: string
  readonly says: string
}

function Later({ facts, heading, says }: LaterProps) {
  if (facts.length === 0) return null
  return (
    <>
      <h3 class="govuk-heading-s">{`${heading}: ${facts.length}`}</h3>
      <p class="govuk-body-s">{says}</p>
      <FactTable facts={facts} caption={heading} hasKind />
    </>
  )
}

interface FactTableProps {
  readonly facts: readonly Fact[]
  readonly caption: string
  readonly hasKind?: boolean
}

function FactTable({ facts, caption, hasKind }: FactTableProps) {
  if (facts.length === 0) return null
  return (
    <Table
      caption={caption}
      captionClasses="govuk-visually-hidden"
      classes="govuk-table--small-text-until-tablet"
      firstCellIsHeader
      head={['Day', 'What it says']}
      rows={facts.map((fact) => [
        { text: sayDay(fact.on), classes: 'govuk-!-font-size-16' },
        { text: <Says fact={fact} hasKind={hasKind ?? false} /> },
      ])}
    />
  )
}

function Says({ fact, hasKind }: { readonly fact: Fact; readonly hasKind: boolean }) {
  const lines = [
    ...(hasKind ? [headingOf(fact.kind)] : []),
    ...fact.says,
    ...(fact.recordedOn === null || fact.recordedOn === fact.on
      ? []
      : [`Recorded: ${sayDay(fact.recordedOn)}`]),
    ...(fact.reference === null ? [] : [fact.reference]),
  ]
  if (lines.length === 0) return <>Recorded, with nothing more</>
  return (
    <>
      {lines.map((line) => (
        <p class="govuk-body-s govuk-!-margin-bottom-0">{line}</p>
      ))}
    </>
  )
}
