import { sayDay } from '../../../../../../kernel/day.ts'
import { Details, Table, Tag } from '../../../../../../platform/views/components/index.ts'
import type { FactCheck } from '../../../../../case/checks/model.ts'
import type { Fact, FactsOfKind } from '../../../../../case/facts/model.ts'
import { allFacts } from '../../../../../case/facts/rules.ts'
import { headingOf, sayTallies } from '../../../../../case/facts/words.ts'
import { sayPeriod } from '../../../../../case/words.ts'
import { linesOf } from './fact-lines.ts'
import type { TopicSeen } from './query.ts'

interface FactsBesideProps {
  readonly seen: Pick<TopicSeen, 'file' | 'facts' | 'checks'> & {
    readonly topic: Pick<TopicSeen['topic'], 'code'>
  }
}

/** What the record holds on the topic: facts, not verdicts. */
export function FactsBeside({ seen: { file, topic, facts, checks } }: FactsBesideProps) {
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
        <Kind facts={each} checks={checks} />
      ))}
      <Later
        facts={laterAdditions}
        checks={checks}
        heading="Later additions"
        says="Recorded after the audit was announced, about days before it."
      />
      <Later
        facts={arrivedLater}
        checks={checks}
        heading="Reached us after the draw"
        says="Recorded in time, but not in what we knew when the sample was drawn."
      />
      {allFacts(facts).length > 0 && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/cases/${file.id}/topics/${topic.code}/facts`}>
            Confirm or dispute these facts
          </a>
        </p>
      )}
    </>
  )
}

// Beyond so many rows a table is folded away, so that the questions stay the page's main matter.
const SHORT = 12

interface KindProps {
  readonly facts: FactsOfKind
  readonly checks: readonly FactCheck[]
}

function Kind({ facts: { kind, inPeriod, lastBefore }, checks }: KindProps) {
  const heading = headingOf(kind)
  return (
    <>
      <h3 class="govuk-heading-s">{`${heading}: ${inPeriod.length === 0 ? 'none known in the period' : inPeriod.length}`}</h3>
      {sayTallies(kind, inPeriod).map((line) => (
        <p class="govuk-body-s govuk-!-margin-bottom-1">{line}</p>
      ))}
      {lastBefore && <LastBefore fact={lastBefore} checks={checks} />}
      {inPeriod.length > SHORT ? (
        <Details summary={`Show all ${inPeriod.length}: ${heading.toLowerCase()}`}>
          <FactTable facts={inPeriod} caption={heading} checks={checks} />
        </Details>
      ) : (
        <FactTable facts={inPeriod} caption={heading} checks={checks} />
      )}
    </>
  )
}

interface LastBeforeProps {
  readonly fact: Fact
  readonly checks: readonly FactCheck[]
}

function LastBefore({ fact, checks }: LastBeforeProps) {
  const check = checks.findLast((each) => each.fact === fact.id)
  return (
    <>
      <p class="govuk-body-s">{`Last before the period: ${sayDay(fact.on)}`}</p>
      {check && <Found check={check} />}
    </>
  )
}

interface LaterProps {
  readonly facts: readonly Fact[]
  readonly checks: readonly FactCheck[]
  readonly heading: string
  readonly says: string
}

function Later({ facts, checks, heading, says }: LaterProps) {
  if (facts.length === 0) return null
  return (
    <>
      <h3 class="govuk-heading-s">{`${heading}: ${facts.length}`}</h3>
      <p class="govuk-body-s">{says}</p>
      <FactTable facts={facts} caption={heading} checks={checks} hasKind />
    </>
  )
}

interface FactTableProps {
  readonly facts: readonly Fact[]
  readonly caption: string
  readonly hasKind?: boolean
  readonly checks: readonly FactCheck[]
}

function FactTable({ facts, caption, hasKind, checks }: FactTableProps) {
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
        { text: <Says fact={fact} hasKind={hasKind ?? false} checks={checks} /> },
      ])}
    />
  )
}

interface SaysProps {
  readonly fact: Fact
  readonly hasKind: boolean
  readonly checks: readonly FactCheck[]
}

function Says({ fact, hasKind, checks }: SaysProps) {
  const check = checks.findLast((each) => each.fact === fact.id)
  const lines = [...(hasKind ? [headingOf(fact.kind)] : []), ...linesOf(fact)]
  return (
    <>
      {lines.map((line) => (
        <p class="govuk-body-s govuk-!-margin-bottom-0">{line}</p>
      ))}
      {check && <Found check={check} />}
    </>
  )
}

/** What an auditor found of the fact in the file itself. */
function Found({ check: { verdict, fileSays, by } }: { readonly check: FactCheck }) {
  const isDisputed = verdict === 'disputed'
  return (
    <p class="govuk-body-s govuk-!-margin-bottom-0">
      <Tag classes={isDisputed ? 'govuk-tag--red' : 'govuk-tag--green'}>
        {isDisputed ? 'Disputed' : 'Confirmed'}
      </Tag>{' '}
      {fileSays === null ? by : `The file says “${fileSays}” (${by})`}
    </p>
  )
}
