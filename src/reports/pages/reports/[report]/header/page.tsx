import { definePage, definePost, type FormInput, type ViewProps } from '../../../../../access/index.ts'
import { formatDay } from '../../../../../kernel/day.ts'
import { readDate } from '../../../../../platform/http/date-field.ts'
import { parseDayOrMonth, sayDayOrMonth } from '../../../../../kernel/day-or-month.ts'
import { seenOf } from '../../../../../platform/http/seen.ts'
import {
  BLANK,
  comparedDay,
  comparedText,
  Meanwhile,
  SeenField,
  type Compared,
} from '../../../../../platform/views/meanwhile.tsx'
import { shownHeader } from '../../../../rules/shown-header.ts'
import { Button, DateInput, Input } from '../../../../../platform/views/components/index.ts'
import { dateField, field, PostForm, Problems, type FormState } from '../../../../../platform/views/forms.tsx'
import { keepHeader } from '../../../../commands.ts'
import type { Header, Report } from '../../../../model.ts'
import { reportAddress } from '../../../addresses.ts'
import { headerQuery } from './query.ts'

export const headerPage = definePage({
  path: '/reports/:report/header',
  query: headerQuery,
  title: () => 'Edit the header of the report',
  back: ({ round }) => reportAddress(round.code),
  view: HeaderForm,
  posts: [
    definePost({
      command: keepHeader,
      read: (form) => ({
        ...form,
        meetingOn: readDate(form, 'meetingOn'),
        reportMonth: readMonth(form, 'reportMonth'),
        earlierReportMonth: readMonth(form, 'earlierReportMonth'),
      }),
      next: ({ round }) => ({ to: reportAddress(round.code), notice: 'The header is saved.' }),
    }),
  ],
})

// A form sends a month as a date without a day.
function readMonth(form: FormInput, name: string): string {
  return readDate(form, name).replace(/-(00)?$/, '')
}

function HeaderForm({ seen, form, csrfToken }: ViewProps<Report>) {
  const stands = { values: valuesOf(seen.header), problems: [] }
  const filled = { ...form, values: { ...stands.values, ...form.values } }
  const [shown, here] = [seenOf(shownHeader(seen.header)), `/reports/${seen.id}/header`]
  return (
    <>
      <Problems form={form} />
      <h1 class="govuk-heading-l">Edit the header</h1>
      <p class="govuk-body">What is blank reads “not recorded” in the report.</p>
      <Meanwhile stands={stands} seen={shown} typed={form} fields={COMPARED} anew={here} />
      <PostForm action={here} token={csrfToken}>
        <SeenField seen={shown} />
        <Input {...field(filled, 'title')} label="Title" />
        <Input {...field(filled, 'board')} label="Report for" hint="The board, by its full name" />
        <DateInput {...dateField(filled, 'meetingOn')} legend="Date of the meeting" />
        <Input {...field(filled, 'preparedBy')} label="Prepared by" hint="A role, not a name" />
        <Input {...field(filled, 'presentedBy')} label="Presented by" hint="A role, not a name" />
        <DateInput {...monthField(filled, 'reportMonth')} legend="Month in which this report was written" />
        <DateInput
          {...monthField(filled, 'earlierReportMonth')}
          legend="Month in which the earlier round was reported"
        />
        <Button preventDoubleClick>Save the header</Button>
      </PostForm>
    </>
  )
}

const COMPARED = [
  comparedText('Title', 'title'),
  comparedText('Report for', 'board'),
  comparedDay('Date of the meeting', 'meetingOn'),
  comparedText('Prepared by', 'preparedBy'),
  comparedText('Presented by', 'presentedBy'),
  comparedMonth('Month in which this report was written', 'reportMonth'),
  comparedMonth('Month in which the earlier round was reported', 'earlierReportMonth'),
]

// October may be typed as 10, and a month before it as 9 or as 09.
function comparedMonth(about: string, name: string): Compared {
  const say = ({ values }: FormState) => {
    const typed = readMonth(values, name)
    const month = parseDayOrMonth(typed)
    return month === null ? typed || BLANK : sayDayOrMonth(month)
  }
  return { about, say }
}

function monthField(form: FormState, name: string) {
  const date = dateField(form, name)
  return { ...date, items: date.items.slice(1) }
}

function valuesOf(header: Header): Readonly<Record<string, string>> {
  const { title, board, meetingOn, preparedBy, presentedBy, reportMonth, earlierReportMonth } = header
  return {
    ...{ title, board, preparedBy: preparedBy ?? '', presentedBy: presentedBy ?? '' },
    ...dateValues('meetingOn', meetingOn === null ? '' : formatDay(meetingOn)),
    ...dateValues('reportMonth', reportMonth ?? ''),
    ...dateValues('earlierReportMonth', earlierReportMonth ?? ''),
  }
}

function dateValues(name: string, text: string): Readonly<Record<string, string>> {
  const [year = '', month = '', day = ''] = text.split('-')
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year }
}
