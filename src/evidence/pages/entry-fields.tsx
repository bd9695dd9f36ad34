import type { FormInput } from '../../access/index.ts'
import { sayDay } from '../../kernel/day.ts'
import { readDate } from '../../platform/http/date-field.ts'
import { Checkboxes, DateInput, Input, Radios, Select } from '../../platform/views/components/index.ts'
import {
  choicesField,
  dateField,
  field,
  problemOf,
  valuesOf,
  type FormState,
} from '../../platform/views/forms.tsx'
import type { ChildToAttest } from '../attest/load.ts'
import type { MissingEpisode } from '../missing/store.ts'
import { elseOf, fieldOf, NOT_RECORDED_CHOICE, SOMETHING_ELSE } from '../attest/answers.ts'
import { NO_EPISODE } from '../attest/rules.ts'
import type { Attribute } from '../model.ts'
import { ANSWER_WORDS, MISSING_WORDS } from '../words.ts'

const PREFIX = fieldOf('')

/** Puts the day and the answers together that a form sends in fields of their own. */
export function readEntry(form: FormInput): FormInput {
  const answers = Object.entries(form).filter(([name]) => name.startsWith(PREFIX))
  return {
    ...form,
    happenedOn: readDate(form, 'happenedOn'),
    answers: Object.fromEntries(answers.map(([name, value]) => [name.slice(PREFIX.length), value])),
  }
}

interface EntryFieldsProps {
  readonly place: ChildToAttest
  readonly form: FormState
  readonly caseSystem: string
}

/** The fields of an attested entry: when, what it says, who did it, and where it stands. Nothing is chosen beforehand. */
export function EntryFields({ place: { kind, missing, workers }, form, caseSystem }: EntryFieldsProps) {
  return (
    <>
      <DateInput
        {...dateField(form, 'happenedOn')}
        legend="Day it happened"
        legendClasses="govuk-fieldset__legend--s"
        hint={kind.code === 'returnInterview' ? INTERVIEW_DAY : 'For example, 27 3 2015'}
      />
      <Input
        {...field(form, 'time')}
        label="Time, if it is known"
        hint="For example, 15:40 or 3.40pm"
        classes="govuk-input--width-5"
      />
      {missing.length > 0 && <Episodes missing={missing} form={form} />}
      {kind.attributes.map((attribute) => (
        <AttributeField attribute={attribute} form={form} />
      ))}
      <Select
        {...field(form, 'worker')}
        label="Who did it"
        items={[
          { value: '', text: 'Select' },
          ...workers.map(({ id, name }) => ({ value: id, text: name })),
          { value: NOT_RECORDED_CHOICE, text: ANSWER_WORDS.notRecorded },
        ]}
      />
      <Input
        {...field(form, 'reference')}
        label={`Where it stands in ${caseSystem}`}
        hint="The id or number of the record there, without spaces"
        classes="govuk-input--width-20"
      />
      {(problemOf(form, 'isAnother') !== undefined || valuesOf(form, 'isAnother').length > 0) && (
        <Checkboxes
          {...choicesField(form, 'isAnother')}
          legend="Is this another entry of the same day?"
          legendClasses="govuk-fieldset__legend--s"
          items={[{ value: 'yes', text: 'Yes, this is another one' }]}
        />
      )}
    </>
  )
}

const INTERVIEW_DAY =
  'The day the interview was held; if it was not, the day it was offered or declined. For example, 27 3 2015'

function Episodes({
  missing,
  form,
}: {
  readonly missing: readonly MissingEpisode[]
  readonly form: FormState
}) {
  return (
    <Checkboxes
      {...choicesField(form, 'episodes')}
      legend="Which missing episodes was it about?"
      legendClasses="govuk-fieldset__legend--s"
      hint="One interview may be about several. Select all that apply"
      items={[
        ...missing.map((episode) => ({ value: episode.id, text: sayEpisode(episode) })),
        { value: NO_EPISODE, text: 'None of these: the episode is not known here' },
      ]}
    />
  )
}

/** `Missing, 3 April 2015 to 4 April 2015`. */
export function sayEpisode({
  kind,
  startsOn,
  endsOn,
}: Pick<MissingEpisode, 'kind' | 'startsOn' | 'endsOn'>): string {
  const until = endsOn === null ? ', no return recorded' : ` to ${sayDay(endsOn)}`
  return `${MISSING_WORDS[kind] ?? kind}, ${sayDay(startsOn)}${until}`
}

interface AttributeProps {
  readonly attribute: Attribute
  readonly form: FormState
}

function AttributeField({ attribute, form }: AttributeProps) {
  const { code, name, isText, choices } = attribute
  const of = field(form, fieldOf(code))
  if (choices !== undefined) return <ChoiceField attribute={attribute} choices={choices} form={form} />
  if (isText) return <Input {...of} label={name} hint={IN_A_WORD} classes="govuk-input--width-10" />
  return (
    <Radios
      {...of}
      legend={name}
      legendClasses="govuk-fieldset__legend--s"
      classes="govuk-radios--inline"
      items={[
        { value: 'yes', text: ANSWER_WORDS.yes },
        { value: 'no', text: ANSWER_WORDS.no },
        { value: NOT_RECORDED_CHOICE, text: ANSWER_WORDS.notRecorded },
      ]}
    />
  )
}

const IN_A_WORD = 'In a word or two; leave it blank if nothing is recorded'

type ChoiceProps = AttributeProps & { readonly choices: NonNullable<Attribute['choices']> }

function ChoiceField({ attribute: { code, name, isOpen }, choices, form }: ChoiceProps) {
  const known = Object.entries(choices).map(([value, text]) => ({ value, text }))
  return (
    <Radios
      {...field(form, fieldOf(code))}
      legend={name}
      legendClasses="govuk-fieldset__legend--s"
      hint={isOpen ? COUNTED : undefined}
      items={[
        ...known,
        ...(isOpen ? [somethingElse(code, form)] : []),
        { value: NOT_RECORDED_CHOICE, text: isOpen ? ANSWER_WORDS.notRecorded : NO_CHOICE },
      ]}
    />
  )
}

const COUNTED = 'Standards go by these answers; they do not read what is written under “Something else”'
const NO_CHOICE = 'Not recorded, or it does not apply'

function somethingElse(code: string, form: FormState) {
  return {
    ...{ value: SOMETHING_ELSE, text: 'Something else' },
    conditional: (
      <Input
        {...field(form, fieldOf(elseOf(code)))}
        label="What it is about"
        hint="In a word or two"
        classes="govuk-input--width-10"
      />
    ),
  }
}
