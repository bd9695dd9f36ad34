import { definePage, type Json, type ViewProps } from '../../../../access/index.ts'
import { sayInstant } from '../../../../kernel/instant.ts'
import { SummaryList } from '../../../../platform/views/components/index.ts'
import type { LineRead } from '../../../query.ts'
import { RESULT_NAMES, sayField, sayRole, sayVerb } from '../../../words.ts'
import { lineQuery } from './query.ts'

interface Seen {
  readonly line: LineRead
  readonly reason: string | null
  readonly body: Readonly<Record<string, Json>>
  /** The first hundred of them. */
  readonly children: readonly string[]
  readonly names: ReadonlyMap<string, string>
}

export const linePage = definePage({
  path: '/trail/:line',
  query: lineQuery,
  title: () => 'A line of the trail',
  back: () => '/trail',
  view: Line,
})

function Line({ seen }: ViewProps<Seen>) {
  return (
    <>
      <h1 class="govuk-heading-l">{sayVerb(seen.line.verb)}</h1>
      <Who {...seen} />
      <Kept {...seen} />
      <Children {...seen} />
    </>
  )
}

function Who({ line, reason }: Seen) {
  return (
    <SummaryList
      rows={[
        { key: 'When', value: sayInstant(line.at) },
        { key: 'Who', value: line.who },
        line.onBehalfOf !== null && { key: 'For', value: line.onBehalfOf },
        { key: 'As', value: sayRole(line.role) },
        { key: 'Result', value: RESULT_NAMES[line.result] ?? line.result },
        reason !== null && { key: 'Reason given', value: reason },
        { key: 'Code', value: line.verb },
      ]}
    />
  )
}

function Kept({ body, names }: Seen) {
  const fields = Object.entries(body)
  if (fields.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">What was kept about it</h2>
      <SummaryList
        rows={fields.map(([name, value]) => ({ key: sayField(name), value: sayValue(value, names) }))}
      />
    </>
  )
}

function sayValue(value: Json, names: ReadonlyMap<string, string>): string {
  if (Array.isArray(value)) return value.map((each) => sayValue(each, names)).join(', ') || 'none'
  if (typeof value === 'string') return names.get(value) ?? value
  return value === null ? 'none' : JSON.stringify(value)
}

function Children({ line, children }: Seen) {
  if (children.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">Children concerned</h2>
      {line.childCount > children.length && (
        <p class="govuk-body">
          The first {children.length} of {line.childCount.toLocaleString('en-GB')}.
        </p>
      )}
      <ul class="govuk-list">
        {children.map((child) => (
          <li>
            <a class="govuk-link" href={`/trail/children/${child}`}>
              Who saw the child {child}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
