import { sayInstant } from '../../../kernel/instant.ts'
import {
  Button,
  Details,
  Input,
  Pagination,
  ScrollRegion,
  Select,
  Table,
  Tag,
} from '../../../platform/views/components/index.ts'
import { definePage, type ViewProps } from '../../page.ts'
import { sayRoles, STATUS_COLOURS, STATUS_NAMES, STATUSES } from '../../people/words.ts'
import { ROLE_NAMES, ROLES } from '../../roles.ts'
import { peopleQuery, type PeopleFilter, type PersonRow } from './query.ts'

interface Seen {
  readonly filter: PeopleFilter
  readonly people: readonly PersonRow[]
  readonly hasMore: boolean
}

export const peoplePage = definePage({
  path: '/people',
  query: peopleQuery,
  title: () => 'People',
  width: 'full',
  view: People,
})

function People({ seen }: ViewProps<Seen>) {
  return (
    <>
      <h1 class="govuk-heading-l">People</h1>
      <p class="govuk-body">
        Everybody who has an account here. Administrators keep accounts and see no case data.
      </p>
      <Button href="/people/new">Add a person</Button>
      <Filter filter={seen.filter} />
      {seen.people.length === 0 ? <Nobody filter={seen.filter} /> : <List {...seen} />}
    </>
  )
}

function Filter({ filter }: { readonly filter: PeopleFilter }) {
  const all = { value: '', text: 'All' }
  const roles = ROLES.map((role) => ({ value: role, text: ROLE_NAMES[role] }))
  const statuses = STATUSES.map((status) => ({ value: status, text: STATUS_NAMES[status] }))
  const isFiltered = [filter.name, filter.role, filter.status].some((value) => value !== '')
  return (
    <Details summary="Find people" open={isFiltered}>
      <form method="get" action="/people" role="search" aria-label="People">
        <Input name="name" label="Name or user name" value={filter.name} classes="govuk-input--width-20" />
        <Select name="role" label="Role" value={filter.role} items={[all, ...roles]} />
        <Select name="status" label="Account" value={filter.status} items={[all, ...statuses]} />
        <Button classes="govuk-button--secondary">Show these people</Button>
      </form>
    </Details>
  )
}

function Nobody({ filter }: { readonly filter: PeopleFilter }) {
  const isFirst = filter.after === null
  return (
    <p class="govuk-body">
      {isFirst ? 'Nobody is found this way. Change what you look for, or ' : 'There is nobody further down. '}
      <a class="govuk-link" href="/people">
        {isFirst ? 'show everybody' : 'Go back to the top of the list'}
      </a>
      .
    </p>
  )
}

function List({ filter, people, hasMore }: Seen) {
  const last = people.at(-1)
  return (
    <>
      <ScrollRegion label="Accounts">
        <Table
          caption="Accounts, by name"
          captionClasses="govuk-visually-hidden"
          firstCellIsHeader
          head={['Name', 'User name', 'Roles', 'Account', 'Last sign-in']}
          rows={people.map(personCells)}
        />
      </ScrollRegion>
      {hasMore && last !== undefined && (
        <Pagination next={{ href: hrefAfter(filter, last.id), text: 'More people' }} />
      )}
    </>
  )
}

function personCells({ id, displayName, login, roles, status, lastSignInAt }: PersonRow) {
  const name = (
    <a class="govuk-link" href={`/people/${id}`}>
      {displayName}
    </a>
  )
  const state = <Tag classes={STATUS_COLOURS[status]}>{STATUS_NAMES[status]}</Tag>
  const lastSignIn = lastSignInAt === null ? 'Never' : sayInstant(lastSignInAt)
  return [{ text: name }, login, sayRoles(roles), { text: state }, lastSignIn]
}

function hrefAfter({ name, role, status }: PeopleFilter, after: string): string {
  return `/people?${new URLSearchParams({ name, role, status, after })}`
}
