import { sayInstant } from '../../../../../../kernel/instant.ts'
import { InsetText, Radios, Tag, Textarea } from '../../../../../../platform/views/components/index.ts'
import { problemOf, type FormState } from '../../../../../../platform/views/forms.tsx'
import { CHECK_VERDICTS, type FactCheck } from '../../../../../case/checks/model.ts'
import { CHECK_CHOICES, VERDICT_WORDS } from '../../../../../case/checks/words.ts'
import type { Fact } from '../../../../../case/facts/model.ts'
import { sayFactKind } from '../../../../../tool/index.ts'
import { shownCheck } from './fact-form.ts'
import { linesOf, nameOf } from './fact-lines.ts'

interface FactProps {
  readonly fact: Fact
  readonly checks: readonly FactCheck[]
  /** Where facts of several kinds stand together. */
  readonly hasKind?: boolean
}

const CHOICES = CHECK_VERDICTS.map((value) => ({ value: value as string, text: CHECK_CHOICES[value] }))
/** A choice made by mistake can be taken back as long as nothing is stored. */
const NOT_CHECKED = { value: '', text: 'Not checked' }

/** A fact to be confirmed or disputed: the sentence for a dispute is asked for once “Dispute” is chosen. */
export function FactFields({ fact, checks, hasKind, form }: FactProps & { readonly form: FormState }) {
  const shown = shownCheck(checks, form, fact.id)
  const name = `${sayFactKind(fact.kind)}, ${nameOf(fact)}`
  const isKept = shown.hasProblem || shown.said.fileSays !== null
  return (
    <div class="gt-fact">
      {shown.isConflict && shown.standing && <OtherCheck check={shown.standing} />}
      <input type="hidden" name={`factSeen-${fact.id}`} value={shown.seen} />
      <Radios
        name={`fact-${fact.id}`}
        legend={<FactName fact={fact} hasKind={hasKind ?? false} />}
        legendClasses="govuk-fieldset__legend--s govuk-!-font-size-16 govuk-!-margin-bottom-0"
        hint={<Lines lines={linesOf(fact)} />}
        errorMessage={problemOf(form, `fact-${fact.id}`)}
        classes="govuk-radios--inline govuk-radios--small"
        formGroupClasses="govuk-!-margin-bottom-1"
        value={shown.said.verdict ?? undefined}
        items={shown.standing ? CHOICES : [...CHOICES, NOT_CHECKED]}
      />
      <div class={isKept ? 'gt-fact__says gt-fact__says--kept' : 'gt-fact__says'}>
        <Textarea
          name={`factSays-${fact.id}`}
          label={
            <>
              What the file says instead, and where<span class="govuk-visually-hidden">: {name}</span>
            </>
          }
          labelClasses="govuk-!-font-size-16"
          errorMessage={problemOf(form, `factSays-${fact.id}`)}
          rows={3}
          value={shown.said.fileSays ?? ''}
        />
      </div>
      {shown.standing && !shown.isConflict && <FoundBy check={shown.standing} />}
    </div>
  )
}

/** A fact to be read, with what was found of it. */
export function CheckedFact({ fact, checks, hasKind }: FactProps) {
  const check = checks.findLast((each) => each.fact === fact.id)
  return (
    <div class="gt-fact">
      <p class="govuk-body-s govuk-!-font-weight-bold govuk-!-margin-bottom-0">
        <FactName fact={fact} hasKind={hasKind ?? false} />
      </p>
      <Lines lines={linesOf(fact)} />
      {check && <Found check={check} />}
    </div>
  )
}

function FactName({ fact, hasKind }: { readonly fact: Fact; readonly hasKind: boolean }) {
  const name = `${sayFactKind(fact.kind)}, `
  return (
    <>
      {hasKind ? name : <span class="govuk-visually-hidden">{name}</span>}
      {nameOf(fact)}
    </>
  )
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <>
      {lines.map((line) => (
        <span class="gt-fact__line">{line}</span>
      ))}
    </>
  )
}

/** What an auditor found of the fact in the file itself. */
function Found({ check: { verdict, fileSays, by } }: { readonly check: FactCheck }) {
  return (
    <p class="govuk-body-s govuk-!-margin-bottom-1">
      <Tag classes={verdict === 'disputed' ? 'govuk-tag--red' : 'govuk-tag--green'}>
        {VERDICT_WORDS[verdict]}
      </Tag>{' '}
      {fileSays === null ? by : `The file says “${fileSays}” (${by})`}
    </p>
  )
}

function FoundBy({ check: { verdict, by, at } }: { readonly check: FactCheck }) {
  return (
    <p class="govuk-body-s govuk-!-margin-bottom-1">{`${VERDICT_WORDS[verdict]} by ${by}, ${sayInstant(at)}`}</p>
  )
}

/** What somebody else found while this page was open, above what was typed here. */
function OtherCheck({ check: { fact, verdict, fileSays, by, at } }: { readonly check: FactCheck }) {
  const says = fileSays === null ? '' : `: the file says “${fileSays}”`
  return (
    <InsetText attributes={{ 'data-other': `factSeen-${fact}` }}>
      {`${VERDICT_WORDS[verdict]} by ${by} on ${sayInstant(at)}, while your page was open${says}. What you chose stands below.`}
    </InsetText>
  )
}
