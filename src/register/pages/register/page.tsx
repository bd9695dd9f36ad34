import { definePage, definePost, type ViewProps } from '../../../access/index.ts'
import { sayDay, type Day } from '../../../kernel/day.ts'
import { nameOf, type KnownChild } from '../../../organisation/index.ts'
import { Button, Details, InsetText } from '../../../platform/views/components/index.ts'
import { Problems, type FormState } from '../../../platform/views/forms.tsx'
import { findByText } from '../../find/commands.ts'
import { writeFound } from '../../list/asked.ts'
import { isFiltered, NO_FILTER } from '../../list/rules.ts'
import { sayCount, sayEmpty } from '../../words.ts'
import { addressOf } from './address.ts'
import { FilterForm } from './filter-form.tsx'
import { FindForm } from './find-form.tsx'
import { ListTable } from './list-table.tsx'
import { seeRegister, type SeenList } from './query.ts'

export const registerPage = definePage({
  path: '/register',
  query: seeRegister,
  title: ({ list }) => list?.register.name ?? 'Register',
  view: RegisterPage,
  width: 'full',
  posts: [
    definePost({
      suffix: '/find',
      command: findByText,
      next: (found) => ({ to: `/register?found=${writeFound(found)}` }),
    }),
  ],
})

type Props = ViewProps<{ readonly list: SeenList | null }>

function RegisterPage({ seen: { list }, ...around }: Props) {
  return list === null ? <NoRegister /> : <Register list={list} {...around} />
}

function NoRegister() {
  return (
    <>
      <h1 class="govuk-heading-l">Register</h1>
      <p class="govuk-body">
        No list is kept here yet. It begins with an import of who was on it, from when and until when.
      </p>
    </>
  )
}

interface ListProps {
  readonly list: SeenList
  readonly form: FormState
  readonly csrfToken: string
  readonly today: Day
}

function Register({ list, form, csrfToken, today }: ListProps) {
  const { asked, register } = list
  return (
    <>
      <Problems form={{ values: form.values, problems: [...form.problems, ...asked.problems] }} />
      <h1 class="govuk-heading-l">{register.name}</h1>
      <p class="govuk-body-l">{sayCount(list.count)}</p>
      {list.count.shown !== null && (
        <p class="govuk-body">
          <a class="govuk-link" href={addressOf({ ...asked, filter: NO_FILTER }, today, null)}>
            Show everybody on the list
          </a>
        </p>
      )}
      {asked.knownOn !== null && <p class="govuk-body">As it was known on {sayDay(asked.knownOn)}.</p>}
      {!list.count.isWhole && <InsetText>{ONLY_YOURS}</InsetText>}
      {list.mayKeep && (
        <Button href={`/register/add?register=${register.code}`}>Put a child on the list</Button>
      )}
      <p class="govuk-body govuk-!-display-none-print">
        <a class="govuk-link" href={`/register/${register.code}/standards`}>
          How the list stands by each standard
        </a>
      </p>
      <FindForm action="/register/find" label="Find a child on this list" form={form} token={csrfToken} />
      <Details
        summary="Choose another day or part of the list"
        open={isOpened(list)}
        classes="govuk-!-display-none-print"
      >
        <FilterForm list={list} />
      </Details>
      {list.rows.length === 0 ? (
        <p class="govuk-body">{sayEmpty(list.count)}</p>
      ) : (
        <ListTable list={list} caption={`Children on the ${register.name}`} today={today} />
      )}
      {list.alsoFound.length > 0 && <AlsoFound found={list.alsoFound} />}
    </>
  )
}

function AlsoFound({ found }: { readonly found: readonly KnownChild[] }) {
  return (
    <>
      <h2 class="govuk-heading-m">Found, but not on the list on that day</h2>
      <ul class="govuk-list govuk-list--bullet">
        {found.map((known) => (
          <li>
            <a class="govuk-link" href={`/children/${known.child}`}>
              {nameOf(known)}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

const ONLY_YOURS = 'You see the children you work with. Others may be on the list as well.'

function isOpened({ asked }: SeenList): boolean {
  return isFiltered({ ...asked.filter, found: null }) || asked.problems.length > 0
}
