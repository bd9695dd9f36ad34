import type { ViewProps } from '../../../access/index.ts'
import { addDays, sayDay } from '../../../kernel/day.ts'
import {
  Button,
  DateInput,
  Input,
  ScrollRegion,
  Select,
  Table,
} from '../../../platform/views/components/index.ts'
import { dateField, field, PostForm, Problems } from '../../../platform/views/forms.tsx'
import type { Absence } from '../../people/absences/store.ts'

export interface Seen {
  readonly absences: readonly Absence[]
  /** For whom an absence can be declared; null where it is for oneself. */
  readonly people: readonly Person[] | null
}

interface Person {
  readonly id: string
  readonly displayName: string
  readonly login: string
}

type Props = ViewProps<Seen> & { readonly path: string; readonly heading: string }

/** The page of absences, of all auditors for the audit lead or of oneself. */
export function Absences(props: Props) {
  const { seen, form, heading } = props
  return (
    <>
      <Problems form={form} />
      <h1 class="govuk-heading-l">{heading}</h1>
      <p class="govuk-body">
        Nobody is proposed as an auditor who is away for most of the days until the audits are due.
      </p>
      {seen.absences.length === 0 ? (
        <p class="govuk-body">No absence is declared from today on.</p>
      ) : (
        <Declared {...props} />
      )}
      <h2 class="govuk-heading-m">Declare an absence</h2>
      <Declare {...props} />
    </>
  )
}

function Declared({ seen, path, csrfToken }: Props) {
  return (
    <ScrollRegion label="Absences">
      <Table
        caption="Declared from today on"
        captionClasses="govuk-table__caption--m"
        firstCellIsHeader
        head={['Who', 'First day', 'Last day', 'Why', 'Action']}
        rows={seen.absences.map((absence) => [
          absence.displayName,
          sayDay(absence.from),
          absence.until === null ? 'Until ended' : sayDay(addDays(absence.until, -1)),
          absence.reason,
          { text: <End path={path} absence={absence} token={csrfToken} isOwn={seen.people === null} /> },
        ])}
      />
    </ScrollRegion>
  )
}

interface EndProps {
  readonly path: string
  readonly absence: Absence
  readonly token: string
  readonly isOwn: boolean
}

function End({ path, absence, token, isOwn }: EndProps) {
  return (
    <PostForm action={`${path}/end`} token={token}>
      <input type="hidden" name="absence" value={absence.id} />
      {!isOwn && <input type="hidden" name="person" value={absence.person} />}
      <Button classes="govuk-button--secondary govuk-!-margin-bottom-0" preventDoubleClick>
        End
        <span class="govuk-visually-hidden">
          {' '}
          the absence of {absence.displayName} from {sayDay(absence.from)}
        </span>
      </Button>
    </PostForm>
  )
}

function Declare({ seen, form, path, csrfToken }: Props) {
  return (
    <PostForm action={path} token={csrfToken}>
      {seen.people !== null && (
        <Select
          {...field(form, 'person')}
          label="Who is away?"
          items={[{ value: '', text: 'Choose an auditor' }, ...seen.people.map(optionOf)]}
        />
      )}
      <DateInput {...dateField(form, 'first')} legend="First day away" hint="For example, 27 3 2015" />
      <DateInput
        {...dateField(form, 'last')}
        legend="Last day away (optional)"
        hint="Leave it blank if you do not know it yet"
      />
      <Input
        {...field(form, 'reason')}
        label="Why, in a few words"
        hint="For example, annual leave. Do not say anything about health."
      />
      <Button preventDoubleClick>Declare the absence</Button>
    </PostForm>
  )
}

function optionOf({ id, displayName, login }: Person) {
  return { value: id, text: `${displayName} (${login})` }
}
