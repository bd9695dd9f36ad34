import { sayInstant, type Instant } from '../../../kernel/instant.ts'
import { Button, Input, WarningText } from '../../../platform/views/components/index.ts'
import { PostForm, Problems } from '../../../platform/views/forms.tsx'
import { endCalendarLink, makeCalendarLink, seeCalendar } from '../../calendar/commands.ts'
import { definePage, definePost, type ViewProps } from '../../page.ts'

interface Seen {
  readonly madeAt: Instant | null
}

export const calendarPage = definePage({
  path: '/calendar',
  query: seeCalendar,
  title: () => 'Your calendar',
  back: () => '/account',
  view: Calendar,
  posts: [
    definePost({
      command: makeCalendarLink,
      next: ({ secret }, form) => ({ to: '/calendar', once: `${form.siteAddress}/calendar/${secret}.ics` }),
    }),
    definePost({
      suffix: '/withdraw',
      command: endCalendarLink,
      next: () => ({ to: '/calendar', notice: 'The address of your calendar no longer works.' }),
    }),
  ],
})

function Calendar(props: ViewProps<Seen>) {
  const { seen, form, csrfToken, once } = props
  return (
    <>
      <Problems form={form} />
      <h1 class="govuk-heading-l">Your calendar</h1>
      <p class="govuk-body">
        A calendar program can read the dates that concern you: those of the rounds that you may see, your own
        audits that are due, and follow-ups that wait for you. It never reads a child’s name, number or
        reference.
      </p>
      {once ? <Address once={once} /> : <Standing {...seen} />}
      <PostForm action="/calendar" token={csrfToken}>
        <Button classes={seen.madeAt === null ? '' : 'govuk-button--secondary'} preventDoubleClick>
          {seen.madeAt === null ? 'Make an address' : 'Make a new address'}
        </Button>
      </PostForm>
      {seen.madeAt !== null && (
        <PostForm action="/calendar/withdraw" token={csrfToken}>
          <Button classes="govuk-button--warning" preventDoubleClick>
            Withdraw the address
          </Button>
        </PostForm>
      )}
    </>
  )
}

function Address({ once }: { readonly once: string }) {
  return (
    <>
      <Input
        name="address"
        label="Address of your calendar"
        hint="Copy it now into your calendar program, as a calendar to subscribe to: it is shown this once"
        value={once}
        spellcheck={false}
        attributes={{ readonly: true }}
      />
      <WarningText>
        Whoever has this address reads these dates as you do, without signing in. Give it to nobody, and
        withdraw it when it may have got into other hands.
      </WarningText>
    </>
  )
}

function Standing({ madeAt }: Seen) {
  if (madeAt === null) return <p class="govuk-body">Your calendar has no address yet.</p>
  return (
    <p class="govuk-body">
      Your calendar has an address since {sayInstant(madeAt)}. It cannot be shown again. If you make a new
      one, this one stops working.
    </p>
  )
}
