import type { Register } from '../../../register/index.ts'
import { DateInput, Fieldset, Input, Radios, Select } from '../../../platform/views/components/index.ts'
import { dateField, field, valueOf, type FormState } from '../../../platform/views/forms.tsx'
import { STRATA_KINDS } from '../../draw/frame.ts'
import { RE_AUDITED } from '../../rounds/model.ts'
import { RE_AUDITED_CHOICES, STRATA_CHOICES, WHO_DRAWS } from '../../rounds/plan/words.ts'

export interface Choices {
  readonly registers: readonly Pick<Register, 'code' | 'name'>[]
  readonly tools: readonly { readonly name: string; readonly title: string }[]
}

/** Everything of a plan but its short name, as both the new and the changed plan ask for it. */
export function PlanFields({ form, choices }: { readonly form: FormState; readonly choices: Choices }) {
  return (
    <>
      <h2 class="govuk-heading-m">What the round looks at</h2>
      <Input
        {...field(form, 'theme')}
        label="Theme"
        hint="What the round looks at, like child sexual exploitation"
      />
      <Select
        {...field(form, 'register')}
        label="List that the children are drawn from"
        items={choices.registers.map(({ code, name }) => ({ value: code, text: name }))}
      />
      <Select
        {...field(form, 'tool')}
        label="Audit tool"
        items={[
          { value: '', text: 'Decide later' },
          ...choices.tools.map(({ name, title }) => ({ value: name, text: title })),
        ]}
      />
      <h2 class="govuk-heading-m">Which days it looks at</h2>
      <WhenFields form={form} />
      <h2 class="govuk-heading-m">The sample</h2>
      <SizeFields form={form} />
      <Radios
        {...field(form, 'strata')}
        legend="Spread the sample over"
        items={STRATA_KINDS.map((value) => ({ value, text: STRATA_CHOICES[value] }))}
      />
      <Radios
        {...field(form, 'howDrawn')}
        legend="Who draws"
        items={(['twoPeople', 'onePerson'] as const).map((value) => ({ value, ...WHO_DRAWS[value] }))}
      />
      <LeaveOutFields form={form} />
      <DatesFields form={form} />
      <SecondLookFields form={form} />
    </>
  )
}

function SecondLookFields({ form }: { readonly form: FormState }) {
  return (
    <>
      <h2 class="govuk-heading-m">Moderation and re-audits</h2>
      <Input
        {...field(form, 'moderationOneIn')}
        label="Moderate one in how many of the Good"
        hint="Audits are found to be over-optimistic, so some of the Good are drawn for a second look. 4 means one in four, and always at least one."
        inputmode="numeric"
        classes="govuk-input--width-3"
      />
      <Radios
        {...field(form, 'reAudited')}
        legend="Which cases are audited again"
        items={RE_AUDITED.map((value) => ({ value, text: RE_AUDITED_CHOICES[value] }))}
      />
      <Input
        {...field(form, 'reAuditWeeks')}
        label="Weeks until they are audited again"
        inputmode="numeric"
        classes="govuk-input--width-3"
      />
    </>
  )
}

function WhenFields({ form }: { readonly form: FormState }) {
  return (
    <>
      <DateInput
        {...dateField(form, 'month')}
        items={monthParts(form)}
        legend="Month of the round"
        hint="For example, 12 2015. You may leave it blank once the day below is known."
      />
      <DateInput
        {...dateField(form, 'asAt')}
        legend="Take the list as at"
        hint="Today or an earlier day. Leave it blank until the day has come."
      />
      <DateInput
        {...dateField(form, 'periodFrom')}
        legend="First day of the period examined"
        hint="From this day on, the auditors look at what the case file says."
      />
      <DateInput {...dateField(form, 'periodLast')} legend="Last day of the period examined" />
    </>
  )
}

function LeaveOutFields({ form }: { readonly form: FormState }) {
  const short = { inputmode: 'numeric' as const, classes: 'govuk-input--width-3' }
  return (
    <Fieldset legend="Leave out by rule" legendClasses="govuk-fieldset__legend--m">
      <p class="govuk-body">
        A rule is applied when the list is frozen. Every child it leaves out is counted with the reason, in
        the frame and in the report. Leave both blank to leave nobody out by rule.
      </p>
      <Input
        {...field(form, 'leaveOutAuditedMonths')}
        label="Audited in the last (optional)"
        hint="Whoever was in the sample of another round whose list was taken less than so many months before. Re-audits do not count"
        suffix="months"
        {...short}
      />
      <Input
        {...field(form, 'leaveOutListedDays')}
        label="On the list for fewer than (optional)"
        hint="Counted from the first day of the stay to the day as at which the list is taken"
        suffix="days"
        {...short}
      />
    </Fieldset>
  )
}

/** The days that a round may have planned, in their order, with the words beside each. */
export const DATES = [
  ['drawOn', 'Draw (optional)'],
  ['dueOn', 'Audits are due by (optional)'],
  ['moderationOn', 'Moderation is finished by (optional)'],
  ['reportOn', 'The report is issued by (optional)'],
  ['boardOn', 'The board hears the report on (optional)'],
] as const

/** When each stage is planned, and how often the round comes round. */
export function DatesFields({ form }: { readonly form: FormState }) {
  return (
    <Fieldset legend="Dates of the round" legendClasses="govuk-fieldset__legend--m">
      <p class="govuk-body">
        They stand in the timetable and in calendars. Leave blank what is not decided. They go in this order.
      </p>
      {DATES.map(([name, legend]) => (
        <DateInput {...dateField(form, name)} legend={legend} legendClasses="govuk-fieldset__legend--s" />
      ))}
      <Input
        {...field(form, 'repeatMonths')}
        label="Comes round again after (optional)"
        hint="6 for every half year. The next round is offered to you in the timetable; nothing is planned by itself."
        suffix="months"
        inputmode="numeric"
        classes="govuk-input--width-3"
      />
    </Fieldset>
  )
}

function monthParts(form: FormState) {
  return ['month', 'year'].map((name) => ({ name, value: valueOf(form, `month-${name}`) }))
}

// Both fields stand open: a radio that unfolds a field bears an attribute that no radio may have.
function SizeFields({ form }: { readonly form: FormState }) {
  const short = { inputmode: 'numeric' as const, classes: 'govuk-input--width-3' }
  return (
    <>
      <Radios
        {...field(form, 'sizeKind')}
        legend="How many children to draw"
        items={[
          { value: 'count', text: 'A number' },
          { value: 'percent', text: 'A share of the list' },
        ]}
      />
      <Input
        {...field(form, 'sizeCount')}
        label="Number of children"
        hint="If you chose a number"
        {...short}
      />
      <Input
        {...field(form, 'sizePercent')}
        label="Share of the list"
        hint="If you chose a share"
        suffix="%"
        {...short}
      />
    </>
  )
}
