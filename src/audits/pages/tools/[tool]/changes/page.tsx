import { definePage, type ViewProps } from '../../../../../access/index.ts'
import { sayNumber } from '../../../../tool/index.ts'
import { ChangeTable } from '../../change-table.tsx'
import { toolQuery, type SeenTool } from '../query.ts'

export const toolChangesPage = definePage({
  path: '/tools/:tool/changes',
  query: toolQuery,
  title: ({ name }) => `What changed in ${name}`,
  back: ({ name }) => `/tools/${name}`,
  width: 'full',
  view: Changes,
})

function Changes({ seen: { tool, before }, words }: ViewProps<SeenTool>) {
  return (
    <>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{`${tool.title}, ${sayNumber(tool)}`}</span>
        What changed
      </h1>
      {before === null ? (
        <p class="govuk-body">This version came with Goldthread and was made from no other one.</p>
      ) : (
        <>
          <p class="govuk-body">{`Against ${before.tool.title}, ${sayNumber(before.tool)}.`}</p>
          <ChangeTable before={before.tool} after={tool} words={words} />
        </>
      )}
    </>
  )
}
