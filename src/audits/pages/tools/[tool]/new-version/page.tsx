import { definePage, definePost, type ViewProps } from '../../../../../access/index.ts'
import { Button, Input, Radios } from '../../../../../platform/views/components/index.ts'
import { field, PostForm, Problems } from '../../../../../platform/views/forms.tsx'
import { startDraft } from '../../../../tool/drafts/commands.ts'
import { sayNumber } from '../../../../tool/index.ts'
import type { ToolVersion } from '../../../../tool/versions/model.ts'
import { newVersionQuery } from '../query.ts'

export const newVersionPage = definePage({
  path: '/tools/:tool/new-version',
  query: newVersionQuery,
  title: ({ name }) => `Begin a new version from ${name}`,
  back: ({ name }) => `/tools/${name}`,
  view: NewVersion,
  posts: [definePost({ command: startDraft, next: ({ id }) => ({ to: `/tools/drafts/${id}` }) })],
})

function NewVersion({ seen: { name, tool }, form, csrfToken }: ViewProps<ToolVersion>) {
  return (
    <>
      <Problems form={form} />
      <h1 class="govuk-heading-l">Begin a new version</h1>
      <p class="govuk-body">
        {`It begins with the words of ${tool.title}, ${sayNumber(tool)}, which stays as it is. Nobody is asked anything new until you publish.`}
      </p>
      <PostForm action={`/tools/${name}/new-version`} token={csrfToken}>
        <Radios
          {...field(form, 'as')}
          legend="What will it be?"
          items={[
            {
              value: 'sameTool',
              text: 'A new version of the same tool',
              hint: 'Questions that stay can be compared with earlier rounds.',
            },
            { value: 'newTool', text: 'A tool of its own', hint: 'For another theme. It needs a title.' },
          ]}
        />
        <Input {...field(form, 'title')} label="Title of a tool of its own" />
        <Button preventDoubleClick>Begin</Button>
      </PostForm>
    </>
  )
}
