import { sayInstant, type Instant } from '../../../kernel/instant.ts'
import { Button, SummaryList, Table } from '../../../platform/views/components/index.ts'
import { PostForm } from '../../../platform/views/forms.tsx'
import { definePage, definePost, type ViewProps } from '../../page.ts'
import { sayRoles } from '../../people/words.ts'
import { signOut } from '../../session/commands.ts'
import { accountPageQuery, type LiveSession } from './query.ts'

interface Seen {
  readonly login: string
  readonly displayName: string
  readonly agency: string | null
  readonly roles: readonly string[]
  readonly passwordSetAt: Instant | null
  readonly sessions: readonly LiveSession[]
}

export const accountPage = definePage({
  path: '/account',
  query: accountPageQuery,
  title: () => 'Your account',
  view: Account,
  posts: [
    definePost({
      suffix: '/sign-out-everywhere',
      command: signOut,
      read: (form) => ({ ...form, everywhere: 'yes' }),
      next: () => ({ to: '/sign-in', notice: 'You are signed out on every device.', session: null }),
    }),
  ],
})

function Account({ seen, csrfToken }: ViewProps<Seen>) {
  return (
    <>
      <h1 class="govuk-heading-l">Your account</h1>
      <Facts {...seen} />
      <h2 class="govuk-heading-m">Where you are signed in</h2>
      <Table
        caption="Your sessions, the latest first"
        captionClasses="govuk-visually-hidden"
        head={['Signed in', 'Last used']}
        rows={seen.sessions.map(({ startedAt, lastSeenAt }) => [
          sayInstant(startedAt),
          sayInstant(lastSeenAt),
        ])}
      />
      <p class="govuk-body">
        A session ends after half an hour without use, and after ten hours in any case. If you do not know one
        of these, sign out everywhere and change your password.
      </p>
      <PostForm action="/account/sign-out-everywhere" token={csrfToken}>
        <Button classes="govuk-button--secondary">Sign out everywhere</Button>
      </PostForm>
    </>
  )
}

function Facts({ displayName, login, agency, roles, passwordSetAt }: Seen) {
  const changePassword = { href: '/account/password', text: 'Change', visuallyHiddenText: 'your password' }
  const chosen = passwordSetAt === null ? 'Not chosen yet' : `Chosen on ${sayInstant(passwordSetAt)}`
  return (
    <SummaryList
      rows={[
        { key: 'Name', value: displayName },
        { key: 'User name', value: login },
        agency !== null && { key: 'Agency', value: agency },
        { key: 'Roles', value: sayRoles(roles) },
        { key: 'Password', value: chosen, actions: [changePassword] },
        {
          key: 'Calendar',
          value: 'An address from which a calendar program reads the dates that concern you',
          actions: [{ href: '/calendar', text: 'See or change', visuallyHiddenText: 'your calendar' }],
        },
        {
          key: 'Declared relationships',
          value: 'Workers whom you manage or are related to, and whose cases you so cannot audit',
          actions: [{ href: '/account/relationships', text: 'See or change', visuallyHiddenText: 'them' }],
        },
        {
          key: 'Absences',
          value: 'Days on which you are away and cannot be chosen as an auditor',
          actions: [
            { href: '/account/absences', text: 'See or change', visuallyHiddenText: 'your absences' },
          ],
        },
      ]}
    />
  )
}
