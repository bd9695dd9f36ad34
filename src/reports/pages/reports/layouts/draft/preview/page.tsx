import { definePage, type ViewProps } from '../../../../../../access/index.ts'
import { InsetText } from '../../../../../../platform/views/components/index.ts'
import { AUDIENCES } from '../../../../../model.ts'
import { ReportBody } from '../../../../../render/body.tsx'
import { AUDIENCE_NAMES } from '../../../../../words.ts'
import { previewQuery, type SeenPreview } from './query.ts'

export const previewPage = definePage({
  path: '/reports/layouts/draft/preview',
  query: previewQuery,
  title: () => 'The new layout on a real report',
  back: () => '/reports/layouts/draft',
  view: Preview,
})

function Preview({ seen }: ViewProps<SeenPreview>) {
  const { audience, document } = seen
  return (
    <>
      <h1 class="govuk-heading-l">The new layout on a real report</h1>
      <nav aria-label="Audience">
        <ul class="govuk-list">
          {AUDIENCES.map((each) => (
            <li>
              <a
                class="govuk-link"
                href={`/reports/layouts/draft/preview?audience=${each}`}
                aria-current={each === audience ? 'true' : undefined}
              >
                {AUDIENCE_NAMES[each]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {document === null ? (
        <p class="govuk-body">No report has been drafted yet. Draft one from its round, and see it here.</p>
      ) : (
        <>
          <InsetText>{document.marking}</InsetText>
          <ReportBody document={document} />
        </>
      )}
    </>
  )
}
