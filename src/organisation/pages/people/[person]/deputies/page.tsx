import {
  definePage,
  definePost,
  endDeputy,
  nameDeputy,
  type Account,
  type NamedDeputy,
  type ViewProps,
} from '../../../../../access/index.ts'
import { addDays, sayDay, type Day } from '../../../../../kernel/day.ts'
import { readDate } from '../../../../../platform/http/date-field.ts'
import {
  Button,
  DateInput,
  ScrollRegion,
  Select,
  Table,
} from '../../../../../platform/views/components/index.ts'
import { dateField, field, PostForm, Problems } from '../../../../../platform/views/forms.tsx'
import { deputiesQuery } from './query.ts'

interface Seen {
  readonly account: Account
  readonly named: readonly NamedDeputy[]
  readonly others: readonly { readonly id: string; readonly displayName: string; readonly login: string }[]
}

export const deputiesPage = definePage({
  path: '/people/:person/deputies',
  query: deputiesQuery,
  title: () => 'Deputies',
  back: ({ account }) => `/people/${account.id}`,
  view: Deputies,
  posts: [
    definePost({
      command: nameDeputy,
      read: (form) => ({ ...form, first: readDate(form, 'first'), last: readDate(form, 'last') }),
      next: ({ person, displayName }) => ({
        to: `/people/${person}/deputies`,
        notice: `${displayName} is named as deputy.`,
      }),
    }),
    definePost({
      suffix: '/end',
      command: endDeputy,
      next: ({ person, displayName }) => ({
        to: `/people/${person}/deputies`,
        notice: `${displayName} is no longer a deputy.`,
      }),
    }),
  ],
})

function Deputies(props: ViewProps<Seen>) {
  const { account, named } = props.seen
  return (
    <>
      <Problems form={props.form} />
      <h1 class="govuk-heading-l">Deputies of {account.displayName}</h1>
      <p class="govuk-body">A deputy gets what is urgent while {account.displayName} is away.</p>
      {named.length === 0 ? <p class="govuk-body">Nobody is named yet.</p> : <Named {...props} />}
      <h2 class="govuk-heading-m">Name a deputy</h2>
      <Name {...props} />
    </>
  )
}

function Named({ seen, today, csrfToken }: ViewProps<Seen>) {
  return (
    <ScrollRegion label="Deputies">
      <Table
        caption="Named so far"
        captionClasses="govuk-table__caption--m"
        firstCellIsHeader
        head={['Name', 'First day', 'Last day', 'Action']}
        rows={seen.named.map((deputy) => [
          deputy.displayName,
          sayDay(deputy.from),
          sayLast(deputy),
          {
            text: isOver(deputy, today) ? (
              'Over'
            ) : (
              <End person={seen.account.id} deputy={deputy} token={csrfToken} />
            ),
          },
        ])}
      />
    </ScrollRegion>
  )
}

function sayLast({ from, until }: NamedDeputy): string {
  if (until === null) return 'Until ended'
  return until <= from ? 'Ended before it began' : sayDay(addDays(until, -1))
}

function isOver({ until }: NamedDeputy, today: Day): boolean {
  return until !== null && until <= today
}

interface EndProps {
  readonly person: string
  readonly deputy: NamedDeputy
  readonly token: string
}

function End({ person, deputy, token }: EndProps) {
  return (
    <PostForm action={`/people/${person}/deputies/end`} token={token}>
      <input type="hidden" name="named" value={deputy.id} />
      <Button classes="govuk-button--secondary govuk-!-margin-bottom-0" preventDoubleClick>
        End
        <span class="govuk-visually-hidden">
          {' '}
          the time of {deputy.displayName} from {sayDay(deputy.from)}
        </span>
      </Button>
    </PostForm>
  )
}

function Name({ seen, form, csrfToken }: ViewProps<Seen>) {
  const people = seen.others.map(({ id, displayName, login }) => ({
    value: id,
    text: `${displayName} (${login})`,
  }))
  return (
    <PostForm action={`/people/${seen.account.id}/deputies`} token={csrfToken}>
      <Select
        {...field(form, 'deputy')}
        label="Deputy"
        items={[{ value: '', text: 'Choose a person' }, ...people]}
      />
      <DateInput {...dateField(form, 'first')} legend="First day" hint="For example, 27 3 2015" />
      <DateInput
        {...dateField(form, 'last')}
        legend="Last day (optional)"
        hint="Leave it blank if you do not know it yet"
      />
      <Button preventDoubleClick>Name the deputy</Button>
    </PostForm>
  )
}
