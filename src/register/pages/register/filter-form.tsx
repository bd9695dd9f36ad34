import { capitalised } from '../../../kernel/sentence.ts'
import { datePartsOf } from '../../../platform/http/date-field.ts'
import { Button, DateInput, Select, type Option } from '../../../platform/views/components/index.ts'
import { dateField, field, type FormState } from '../../../platform/views/forms.tsx'
import type { Asked } from '../../list/asked.ts'
import { NONE } from '../../list/rules.ts'
import type { SeenList } from './query.ts'

interface FilterFormProps {
  readonly list: SeenList
  readonly form: FormState
}

/** The fields as they were asked for, with what could not be read. */
function filterForm({ asAt, knownOn, typed, problems }: Asked): FormState {
  return { values: { ...datePartsOf('asAt', asAt), ...datePartsOf('knownOn', knownOn), ...typed }, problems }
}

/** What the list is asked for: a day, and what to cut it down to. It is sent as an address, so it can be kept. */
export function FilterForm({ list }: { readonly list: SeenList }) {
  const form = filterForm(list.asked)
  return (
    <form method="get" action="/register" novalidate>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-one-half">
          <Days form={form} />
        </div>
        <div class="govuk-grid-column-one-half">
          <Choices list={list} form={form} />
        </div>
      </div>
      <div class="govuk-button-group">
        <Button>Show the list</Button>
        <a class="govuk-link" href="/register">
          Show today’s whole list
        </a>
      </div>
    </form>
  )
}

function Days({ form }: Pick<FilterFormProps, 'form'>) {
  return (
    <>
      <DateInput
        {...dateField(form, 'asAt')}
        legend="The list as at"
        legendClasses="govuk-fieldset__legend--s"
        hint="For example, 8 4 2015"
      />
      <DateInput
        {...dateField(form, 'knownOn')}
        legend="As it was known on"
        legendClasses="govuk-fieldset__legend--s"
        hint="Leave blank for what is known now. What was entered after this day is left out."
      />
    </>
  )
}

function Choices({ list: { registers, register, teams }, form }: FilterFormProps) {
  return (
    <>
      {registers.length > 1 && (
        <Select
          {...field(form, 'register')}
          label="List"
          items={registers.map(({ code, name }) => option(code, name))}
        />
      )}
      <Select
        {...field(form, 'team')}
        label="Team"
        items={[ALL, ...teams.map(({ id, name }) => option(id, name)), NO_TEAM]}
      />
      <Select {...field(form, 'strand')} label="Strand" items={[ALL, ...register.strands.map(named)]} />
      <Select
        {...field(form, 'risk')}
        label="Risk level"
        items={[ALL, ...register.riskLevels.map(named), NO_LEVEL]}
      />
      <Select {...field(form, 'open')} label="Open to social care" items={[ALL, ...IS_OPEN]} />
    </>
  )
}

const ALL: Option = { value: '', text: 'All' }
const NO_TEAM: Option = { value: NONE, text: 'No team known' }
const NO_LEVEL: Option = { value: NONE, text: 'Not recorded' }
const IS_OPEN: readonly Option[] = [
  option('yes', 'Yes'),
  option('no', 'No'),
  option('cannotTell', 'Cannot tell'),
]

function option(value: string, text: string): Option {
  return { value, text }
}

function named(code: string): Option {
  return option(code, capitalised(code))
}
