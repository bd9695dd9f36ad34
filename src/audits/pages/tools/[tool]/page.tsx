import { definePage, holds, type ViewProps } from '../../../../access/index.ts'
import { sayDay } from '../../../../kernel/day.ts'
import { Button, SummaryList } from '../../../../platform/views/components/index.ts'
import { sayNumber } from '../../../tool/index.ts'
import { sayOrigin } from '../../../tool/versions/words.ts'
import { ToolText } from '../tool-text.tsx'
import { toolQuery, type SeenTool } from './query.ts'

export const toolPage = definePage({
  path: '/tools/:tool',
  query: toolQuery,
  title: ({ tool }) => `${tool.title}, ${sayNumber(tool)}`,
  back: () => '/tools',
  view: ShownTool,
})

function ShownTool({ seen, actor, words }: ViewProps<SeenTool>) {
  const { tool, name, before, rounds } = seen
  return (
    <>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{`Audit tool, ${sayNumber(tool)}`}</span>
        {tool.title}
      </h1>
      <SummaryList
        rows={[
          { key: 'In force from', value: sayDay(tool.inForceFrom) },
          { key: 'Where it comes from', value: sayOrigin(seen) },
          { key: 'Used in', value: rounds.join(', ') || 'No round yet' },
          before !== null && { key: 'Made from', value: <MadeFrom seen={seen} /> },
        ]}
      />
      {holds(actor, 'auditLead') && (
        <Button href={`/tools/${name}/new-version`}>Begin a new version from this one</Button>
      )}
      <ToolText tool={tool} words={words} />
    </>
  )
}

function MadeFrom({ seen: { name, before } }: { readonly seen: SeenTool }) {
  return (
    <>
      <a class="govuk-link" href={`/tools/${before?.name}`}>
        {before?.name}
      </a>
      {'. '}
      <a class="govuk-link" href={`/tools/${name}/changes`}>
        See what changed
      </a>
    </>
  )
}
