import { definePage, definePost, type ViewProps } from '../../../../../access/index.ts'
import { sayDay } from '../../../../../kernel/day.ts'
import { readDate } from '../../../../../platform/http/date-field.ts'
import {
  Button,
  DateInput,
  Input,
  InsetText,
  Select,
  SummaryList,
} from '../../../../../platform/views/components/index.ts'
import { dateField, field, PostForm, Problems, type FormState } from '../../../../../platform/views/forms.tsx'
import { changeFigure } from '../../../../changes/commands.ts'
import { UNITS, type Figure } from '../../../../changes/model.ts'
import { NOT_CHANGEABLE, sayFigure, sayUnit } from '../../../../changes/words.ts'
import { withWords } from '../../../parts/words.ts'
import { seeChange, type Preview, type SeenChange } from './query.ts'
import { sayNothingPast, sayStanding } from './words.ts'

const ABOUT = ['amount', 'unit', 'from-day', 'from-month', 'from-year']

export const changePage = definePage({
  path: '/procedures/:standard/change',
  query: seeChange,
  title: ({ preview }) => (preview === null ? 'Change a figure' : 'Check what would change'),
  view: ChangePage,
  back: ({ standard }) => `/procedures/${standard.code}`,
  posts: [
    definePost({
      about: ABOUT,
      command: changeFigure,
      read: (form) => ({ ...form, from: readDate(form, 'from') }),
      next: ({ from }, form) => ({
        to: `/procedures/${String(form.standard)}`,
        notice: `The figure changes from ${sayDay(from)}.`,
      }),
    }),
  ],
})

function ChangePage({ seen, words, form, csrfToken }: ViewProps<SeenChange>) {
  const { standard, figure, preview } = seen
  const name = withWords(standard.name, words)
  if (figure === null)
    return (
      <>
        <h1 class="govuk-heading-l">Change a figure</h1>
        <InsetText>{NOT_CHANGEABLE}</InsetText>
      </>
    )
  if (preview !== null) return <Check {...{ seen, preview, name, form, token: csrfToken }} />
  // What a form was refused for and what the address asks for wrongly are told alike.
  const asked: FormState = { values: seen.typed, problems: [...form.problems, ...seen.problems] }
  return (
    <>
      <Problems form={asked} />
      <span class="govuk-caption-l">{name}</span>
      <h1 class="govuk-heading-l">Change the figure</h1>
      <p class="govuk-body">Today: {sayFigure(figure)}.</p>
      <AskForm standard={standard.code} figure={figure} form={asked} />
    </>
  )
}

interface AskProps {
  readonly standard: string
  readonly figure: Figure
  readonly form: FormState
}

/** What and from when; it is sent as an address and changes nothing. */
function AskForm({ standard, figure, form }: AskProps) {
  const units = UNITS.filter((unit) => unit !== 'hours' || (figure.kind === 'time' && figure.mayBeHours))
  return (
    <form method="get" action={`/procedures/${standard}/change`} novalidate>
      <Input
        {...field(form, 'amount')}
        label={figure.kind === 'share' ? 'At least so many per cent' : 'How many'}
        classes="govuk-input--width-4"
        inputmode="numeric"
      />
      {figure.kind === 'time' && (
        <Select
          {...field(form, 'unit')}
          label="Of what"
          items={[
            { value: '', text: 'Select' },
            ...units.map((unit) => ({ value: unit, text: sayUnit(unit) })),
          ]}
        />
      )}
      <DateInput
        {...dateField(form, 'from')}
        legend="From which day does it hold?"
        legendClasses="govuk-fieldset__legend--s"
        hint="A day after today. For example, 1 4 2016"
      />
      <Button>See what would change</Button>
    </form>
  )
}

interface CheckProps {
  readonly seen: SeenChange
  readonly preview: Preview
  readonly name: string
  readonly form: FormState
  readonly token: string
}

/** What would change, and the reason that is kept with it. */
function Check({ seen: { standard, typed }, preview, name, form, token }: CheckProps) {
  const address = `/procedures/${standard.code}/change?${new URLSearchParams(typed).toString()}`
  return (
    <>
      <Problems form={form} />
      <span class="govuk-caption-l">{name}</span>
      <h1 class="govuk-heading-l">Check what would change</h1>
      <SummaryList
        rows={[
          { key: 'From', value: sayDay(preview.from) },
          { key: 'Until then', value: preview.before },
          { key: 'Then', value: preview.after },
          { key: 'Children', value: sayStanding(preview.counts) },
        ]}
      />
      <InsetText>{sayNothingPast(preview.from)}</InsetText>
      <PostForm action={address} token={token}>
        <Input
          {...field(form, 'citation')}
          label="Where is this laid down?"
          hint="For example, the procedure and its paragraph. No child is named here."
        />
        <Input {...field(form, 'reason')} label="Why does the figure change?" />
        <div class="govuk-button-group">
          <Button preventDoubleClick>Change the figure</Button>
          <a class="govuk-link" href={`/procedures/${standard.code}/change`}>
            Enter another figure or day
          </a>
        </div>
      </PostForm>
    </>
  )
}
