import { definePage, holds, type ViewProps } from '../../../access/index.ts'
import { sayDay } from '../../../kernel/day.ts'
import { sayInstant } from '../../../kernel/instant.ts'
import { ScrollRegion, Table, type Cell } from '../../../platform/views/components/index.ts'
import { sayNumber, toolName, type Tool } from '../../tool/index.ts'
import { sayOrigin } from '../../tool/versions/words.ts'
import { toolsQuery, type SeenTools } from './query.ts'

export const toolsPage = definePage({
  path: '/tools',
  query: toolsQuery,
  title: () => 'Audit tools',
  width: 'full',
  view: Tools,
})

function Tools({ seen, actor }: ViewProps<SeenTools>) {
  return (
    <>
      <h1 class="govuk-heading-l">Audit tools</h1>
      <p class="govuk-body">
        What auditors are asked about a case file. A version that can be used never changes, so the figures of
        a round stay what they were.
        {holds(actor, 'auditLead') && ' To change a tool, open a version and begin a new one from it.'}
      </p>
      <Drafts seen={seen} />
      <ScrollRegion label="Versions">
        <Table
          caption="Versions that rounds can use"
          captionClasses="govuk-table__caption--m"
          firstCellIsHeader
          head={['Tool', 'Version', 'In force from', 'Topics', 'Questions', 'Made', 'Used in']}
          rows={seen.versions.map((version) => {
            const { tool } = version
            return [
              { text: <ToolLink tool={tool} /> },
              sayNumber(tool),
              sayDay(tool.inForceFrom),
              ...countsOf(tool),
              sayOrigin(version),
              { text: <Rounds codes={usedIn(seen, version.name)} /> },
            ]
          })}
        />
      </ScrollRegion>
    </>
  )
}

function countsOf({ topics }: Tool): Cell[] {
  return [topics.length, topics.reduce((sum, { questions }) => sum + questions.length, 0)]
}

function usedIn({ rounds }: SeenTools, name: string): string[] {
  return rounds.filter(({ tool }) => tool === name).map(({ code }) => code)
}

function ToolLink({ tool }: { readonly tool: Tool }) {
  return (
    <a class="govuk-link" href={`/tools/${toolName(tool)}`}>
      {tool.title}
    </a>
  )
}

function Rounds({ codes }: { readonly codes: readonly string[] }) {
  if (codes.length === 0) return <>No round yet</>
  return (
    <>
      {codes.map((code, place) => (
        <>
          {place > 0 && ', '}
          <a class="govuk-link" href={`/rounds/${code}`}>
            {code}
          </a>
        </>
      ))}
    </>
  )
}

function Drafts({ seen: { drafts } }: { readonly seen: SeenTools }) {
  if (drafts.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">Being written</h2>
      <ul class="govuk-list govuk-list--bullet">
        {drafts.map(({ id, tool, changedBy, changedAt }) => (
          <li>
            <a class="govuk-link" href={`/tools/drafts/${id}`}>
              {`${tool.title}, ${sayNumber(tool)}`}
            </a>
            {`, changed last by ${changedBy} on ${sayInstant(changedAt)}`}
          </li>
        ))}
      </ul>
    </>
  )
}
