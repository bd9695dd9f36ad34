import { definePage, type ViewProps } from '../../../access/index.ts'
import { Button, Details, ErrorSummary, Input, Select } from '../../../platform/views/components/index.ts'
import type { LinesRead } from '../../query.ts'
import { RESULT_NAMES, RESULTS, ROOM_NAMES, ROOMS, sayVerb, VERBS } from '../../words.ts'
import { Lines } from '../lines-table.tsx'
import { trailQuery, type TrailFilter } from './query.ts'

interface Seen extends LinesRead {
  readonly filter: TrailFilter
  /** Whether the day that was asked for is none. */
  readonly isNoDay: boolean
  readonly people: readonly { readonly id: string; readonly displayName: string; readonly login: string }[]
}

const NO_DAY = 'Enter a day like 27/3/2015'

export const trailPage = definePage({
  path: '/trail',
  query: trailQuery,
  title: () => 'Trail',
  width: 'full',
  view: Trail,
})

function Trail({ seen }: ViewProps<Seen>) {
  const { filter, isNoDay, lines, hasMore } = seen
  return (
    <>
      {isNoDay && <ErrorSummary errorList={[{ text: NO_DAY, href: '#on' }]} />}
      <h1 class="govuk-heading-l">Trail</h1>
      <p class="govuk-body">
        Everything that people and the program did, saw or were refused, the newest first. That you look at it
        is on it too.
      </p>
      <Filter {...seen} />
      {lines.length === 0 ? (
        <Nothing />
      ) : (
        <Lines
          caption="Lines of the trail"
          lines={lines}
          hasMore={hasMore}
          hrefBefore={(line) => hrefBefore(filter, line)}
        />
      )}
    </>
  )
}

function Filter({ filter, isNoDay, people }: Seen) {
  const { person, verb, room, result, on } = filter
  const isFiltered = [person, verb, room, result, on].some((value) => value !== '')
  const all = { value: '', text: 'All' }
  const persons = people.map(({ id, displayName, login }) => ({
    value: id,
    text: `${displayName} (${login})`,
  }))
  const verbs = VERBS.map((each) => ({ value: each, text: sayVerb(each) }))
  const rooms = ROOMS.map((each) => ({ value: each, text: ROOM_NAMES[each] }))
  const results = RESULTS.map((each) => ({ value: each, text: RESULT_NAMES[each] ?? each }))
  return (
    <Details summary="Find lines" open={isFiltered}>
      <form method="get" action="/trail" role="search" aria-label="Trail">
        <Select name="person" label="Who" value={person} items={[all, ...persons]} />
        <Select name="verb" label="What" value={verb} items={[all, ...verbs]} />
        <Select name="room" label="Part of the service" value={room} items={[all, ...rooms]} />
        <Select name="result" label="Result" value={result} items={[all, ...results]} />
        <Input
          name="on"
          label="Day"
          hint="For example, 27/3/2015"
          value={on}
          errorMessage={isNoDay ? NO_DAY : undefined}
          classes="govuk-input--width-10"
        />
        <Button classes="govuk-button--secondary">Show these lines</Button>
      </form>
    </Details>
  )
}

function Nothing() {
  return (
    <p class="govuk-body">
      No line is found this way. Change what you look for, or{' '}
      <a class="govuk-link" href="/trail">
        show the whole trail
      </a>
      .
    </p>
  )
}

function hrefBefore({ person, verb, room, result, on }: TrailFilter, before: string): string {
  return `/trail?${new URLSearchParams({ person, verb, room, result, on, before })}`
}
