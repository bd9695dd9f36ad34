import { definePage, type ViewProps } from '../../../../../access/index.ts'
import type { LinesRead } from '../../../../query.ts'
import { Lines } from '../../../lines-table.tsx'
import { childTrailQuery } from './query.ts'

interface Seen extends LinesRead {
  readonly child: string
}

export const childTrailPage = definePage({
  path: '/trail/children/:child',
  query: childTrailQuery,
  title: () => 'Who saw this child',
  back: () => '/trail',
  width: 'full',
  view: ChildTrail,
})

function ChildTrail({ seen }: ViewProps<Seen>) {
  const { child, lines, hasMore } = seen
  return (
    <>
      <h1 class="govuk-heading-l">Who saw this child</h1>
      <p class="govuk-body">
        Everybody who saw or changed something of this child, the newest first. Your looking at this page is
        kept as well.
      </p>
      {lines.length === 0 ? (
        <p class="govuk-body">Nobody has seen or changed anything of this child yet.</p>
      ) : (
        <Lines
          caption="Lines that concern this child"
          lines={lines}
          hasMore={hasMore}
          hrefBefore={(line) => `/trail/children/${child}?before=${line}`}
        />
      )}
    </>
  )
}
