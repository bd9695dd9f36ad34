import {
  definePage,
  sayRoles,
  statusOf,
  STATUS_COLOURS,
  STATUS_NAMES,
  type Account,
  type ViewProps,
} from '../../../../access/index.ts'
import { sayInstant } from '../../../../kernel/instant.ts'
import { listed, numberWord } from '../../../../kernel/sentence.ts'
import { SummaryList, Tag } from '../../../../platform/views/components/index.ts'
import type { Worker } from '../../../people/worker/store.ts'
import { personQuery } from './query.ts'

interface Seen {
  readonly account: Account
  readonly worker: Worker | null
  readonly deputies: readonly string[]
  readonly lineManager: string | null
  readonly relationships: number
}

export const personPage = definePage({
  path: '/people/:person',
  query: personQuery,
  title: () => 'Account',
  back: () => '/people',
  view: Person,
})

function Person({ seen }: ViewProps<Seen>) {
  return (
    <>
      <h1 class="govuk-heading-l">{seen.account.displayName}</h1>
      <h2 class="govuk-heading-m">Account</h2>
      <AccountFacts account={seen.account} />
      <h2 class="govuk-heading-m">Work</h2>
      <WorkFacts {...seen} />
    </>
  )
}

function AccountFacts({ account }: Pick<Seen, 'account'>) {
  const { id, displayName, login, agency, email, closedAt, passwordSetAt } = account
  const status = statusOf(account)
  const closing = { text: closedAt === null ? 'Close' : 'Open again', visuallyHiddenText: 'the account' }
  const chosen = passwordSetAt === null ? 'Not chosen yet' : `Chosen on ${sayInstant(passwordSetAt)}`
  return (
    <SummaryList
      rows={[
        { key: 'Name', value: displayName, actions: change(id, 'details', 'name') },
        { key: 'User name', value: login },
        { key: 'Agency', value: agency ?? 'Not recorded', actions: change(id, 'details', 'agency') },
        {
          key: 'Mail address',
          value: email ?? 'Not recorded',
          actions: change(id, 'details', 'mail address'),
        },
        {
          key: 'Account',
          value: <Tag classes={STATUS_COLOURS[status]}>{STATUS_NAMES[status]}</Tag>,
          actions: [{ ...closing, href: `/people/${id}/close` }],
        },
        {
          key: 'Password',
          value: chosen,
          actions: closedAt === null ? [{ href: `/people/${id}/link`, text: 'Make a one-time link' }] : [],
        },
      ]}
    />
  )
}

function WorkFacts({ account, worker, deputies, lineManager, relationships }: Seen) {
  const { id, roles } = account
  return (
    <SummaryList
      rows={[
        { key: 'Roles', value: sayRoles(roles), actions: change(id, 'roles', 'roles') },
        {
          key: 'Line manager',
          value: lineManager ?? 'Not recorded',
          actions: change(id, 'details', 'line manager'),
        },
        {
          key: 'Deputies today',
          value: deputies.length === 0 ? 'Nobody' : listed(deputies),
          actions: change(id, 'deputies', 'deputies'),
        },
        {
          key: 'Worker record',
          value: worker === null ? 'Not linked' : worker.name,
          actions: change(id, 'worker', 'the link to a worker record'),
        },
        {
          key: 'Declared relationships',
          value: numberWord(relationships),
          actions: change(id, 'relationships', 'declared relationships'),
        },
      ]}
    />
  )
}

function change(person: string, page: string, what: string) {
  return [{ href: `/people/${person}/${page}`, text: 'Change', visuallyHiddenText: what }]
}
