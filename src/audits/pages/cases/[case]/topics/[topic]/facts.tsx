import { sayDay } from '../../../../../../kernel/day.ts'
import { Details } from '../../../../../../platform/views/components/index.ts'
import type { FormState } from '../../../../../../platform/views/forms.tsx'
import type { FactCheck } from '../../../../../case/checks/model.ts'
import type { Fact, FactsOfKind, TopicFacts } from '../../../../../case/facts/model.ts'
import { factsBeside } from '../../../../../case/facts/rules.ts'
import { reckon } from '../../../../../case/facts/reckoning.ts'
import { sayReckoning, sayTallies } from '../../../../../case/facts/words.ts'
import { sayFactKind, type Question } from '../../../../../tool/index.ts'
import type { PeriodJudged } from '../../../../../case/standards/model.ts'
import { CheckedFact, FactFields } from './fact-fields.tsx'
import { shownCheck } from './fact-form.ts'
import { StandardsBeside } from './standards.tsx'

export interface BesideProps {
  /** The question as it is read, for who reads by ear. */
  readonly text: string
  readonly question: { readonly code: string } & Pick<Question, 'facts' | 'standards'>
  readonly facts: TopicFacts
  readonly checks: readonly FactCheck[]
  readonly form: FormState
  /** Beside which question each kind is confirmed or disputed: the first of the page that it bears on. */
  readonly places: ReadonlyMap<string, { readonly code: string; readonly text: string }>
  readonly canCheck: boolean
  /** Whether what the facts add up to may be seen already. */
  readonly isReckoned: boolean
  /** What standards make of the record; null before a first answer. */
  readonly judged: PeriodJudged | null
}

/** What the record holds on one question: facts with their days and sources, and never an answer. */
export function FactsBeside(props: BesideProps) {
  const { kinds, laterAdditions, arrivedLater } = factsBeside(props.facts, props.question.facts)
  const judged = props.isReckoned ? props.judged : null
  const standards = judged?.standards.filter(({ code }) => props.question.standards.includes(code)) ?? []
  if (kinds.length === 0 && standards.length === 0) return null
  const reckoned = kinds.flatMap(({ kind, inPeriod }) =>
    sayReckoning(kind, reckon(inPeriod)).map((line) => `${sayFactKind(kind)}. ${line}`),
  )
  return (
    <div class="gt-facts">
      <h2 class="govuk-heading-s">
        What the record holds<span class="govuk-visually-hidden">: {props.text}</span>
      </h2>
      {kinds.map((each) => (
        <Kind {...props} of={each} />
      ))}
      <Later {...props} facts={laterAdditions} heading="Later additions" says={FILLED_IN} />
      <Later {...props} facts={arrivedLater} heading="Reached us after the draw" says={ARRIVED} />
      {reckoned.length > 0 && props.isReckoned && <Reckoned lines={reckoned} />}
      {judged && standards.length > 0 && (
        <StandardsBeside judged={judged} standards={standards} of={props.text} />
      )}
    </div>
  )
}

const FILLED_IN = 'Recorded after the audit was announced, about days before it.'
const ARRIVED = 'Recorded in time, but not in what we knew when the sample was drawn.'

/** What the facts add up to, once it cannot weigh on the first answer any more. */
function Reckoned({ lines }: { readonly lines: readonly string[] }) {
  return (
    <>
      <h3 class="govuk-heading-s">What this adds up to</h3>
      <ul class="govuk-list govuk-list--bullet govuk-!-font-size-16">
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </>
  )
}

function Kind({ of: { kind, inPeriod, lastBefore }, ...props }: BesideProps & { readonly of: FactsOfKind }) {
  const heading = sayFactKind(kind)
  const place = props.places.get(kind)
  const isHere = place === undefined || place.code === props.question.code
  const all = lastBefore === null ? inPeriod : [lastBefore, ...inPeriod]
  return (
    <>
      <h3 class="govuk-heading-s" id={isHere ? `facts-${kind}` : undefined}>
        {`${heading}: ${inPeriod.length === 0 ? 'none known in the period' : inPeriod.length}`}
      </h3>
      {isHere ? (
        <>
          <Summed of={{ kind, inPeriod, lastBefore }} />
          <FactList {...props} facts={all} heading={heading} />
        </>
      ) : (
        <Again {...props} facts={all} heading={heading} at={place.text} of={{ kind, inPeriod, lastBefore }} />
      )}
    </>
  )
}

function Summed({ of: { kind, inPeriod, lastBefore } }: { readonly of: FactsOfKind }) {
  return (
    <>
      {sayTallies(kind, inPeriod).map((line) => (
        <p class="govuk-body-s govuk-!-margin-bottom-1">{line}</p>
      ))}
      {lastBefore && <p class="govuk-body-s">{`Last before the period: ${sayDay(lastBefore.on)}`}</p>}
    </>
  )
}

interface ListProps extends Omit<BesideProps, 'facts'> {
  readonly facts: readonly Fact[]
  readonly heading: string
}

function Later({ facts, heading, says, ...props }: ListProps & { readonly says: string }) {
  const here = facts.filter(({ kind }) => (props.places.get(kind)?.code ?? '') === props.question.code)
  if (facts.length === 0) return null
  return (
    <>
      <h3 class="govuk-heading-s">{`${heading}: ${facts.length}`}</h3>
      <p class="govuk-body-s">{says}</p>
      <FactList {...props} facts={here} heading={heading} hasKind />
      {facts
        .filter((fact) => !here.includes(fact))
        .map((fact) => (
          <CheckedFact fact={fact} checks={props.checks} hasKind />
        ))}
    </>
  )
}

// Beyond so many the facts are folded away, so that the questions stay the page's main matter.
const SHORT = 3

/** The facts with what can be said of each; folded away where they are many and nothing is wrong among them. */
function FactList({ facts, heading, hasKind, ...props }: ListProps & { readonly hasKind?: boolean }) {
  const { checks, form, canCheck } = props
  const list = facts.map((fact) =>
    canCheck ? (
      <FactFields fact={fact} checks={checks} form={form} hasKind={hasKind ?? false} />
    ) : (
      <CheckedFact fact={fact} checks={checks} hasKind={hasKind ?? false} />
    ),
  )
  if (facts.length <= SHORT) return <>{list}</>
  const isOpen = facts.some(({ id }) => {
    const { hasProblem, isConflict } = shownCheck(checks, form, id)
    return hasProblem || isConflict
  })
  return (
    <Details
      summary={`${canCheck ? 'Confirm or dispute' : 'Read'} all ${facts.length}: ${heading.toLowerCase()}`}
      open={isOpen}
    >
      {list}
    </Details>
  )
}

interface AgainProps extends ListProps {
  readonly of: FactsOfKind
  /** The question beside which they are confirmed or disputed. */
  readonly at: string
}

/** Facts that stand beside an earlier question of the page too, where they are confirmed or disputed. */
function Again({ facts, heading, checks, canCheck, of, at }: AgainProps) {
  if (facts.length === 0) return null
  return (
    <Details summary={`Read all ${facts.length}: ${heading.toLowerCase()}`}>
      <Summed of={of} />
      {canCheck && (
        <p class="govuk-body-s">
          <a class="govuk-link" href={`#facts-${of.kind}`}>
            Confirm or dispute these beside “{at}”
          </a>
        </p>
      )}
      {facts.map((fact) => (
        <CheckedFact fact={fact} checks={checks} />
      ))}
    </Details>
  )
}
