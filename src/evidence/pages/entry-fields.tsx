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
import { fieldOf, NO_EPISODE, NOT_RECORDED_CHOICE } from '../attest/rules.ts'
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

function AttributeField({ attribute, form }: { readonly attribute: Attribute; readonly form: FormState }) {
  const { code, name, isText, choices } = attribute
  const of = field(form, fieldOf(code))
  if (isText && choices === undefined)
    return (
      <Input
        {...of}
        label={name}
        hint="In a word or two; leave it blank if nothing is recorded"
        classes="govuk-input--width-10"
      />
    )
  const items = Object.entries(choices ?? { yes: ANSWER_WORDS.yes, no: ANSWER_WORDS.no })
  return (
    <Radios
      {...of}
      legend={name}
      legendClasses="govuk-fieldset__legend--s"
      classes={choices === undefined ? 'govuk-radios--inline' : ''}
      items={[
        ...items,
        [NOT_RECORDED_CHOICE, choices === undefined ? ANSWER_WORDS.notRecorded : NO_CHOICE],
      ].map(([value = '', text = '']) => ({ value, text }))}
    />
  )
}

const NO_CHOICE = 'Not recorded, or it does not apply'
