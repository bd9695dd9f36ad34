import { definePage } from '../../../../../access/index.ts'
import { capitalised } from '../../../../../kernel/sentence.ts'
import { InsetText, Table } from '../../../../../platform/views/components/index.ts'
import { roundVerify } from '../../../../rounds/verify/query.ts'

export const verifyPage = definePage({
  path: '/rounds/:round/verify',
  query: roundVerify,
  title: ({ round }) => `Check the draw of ${round}`,
  back: ({ round }) => `/rounds/${round}`,
  view: ({ seen }) => (
    <>
      <h1 class="govuk-heading-l">Check the draw</h1>
      <InsetText>{seen.sentence}</InsetText>
      {seen.parts.length > 0 && (
        <Table
          caption="Each part computed again and compared with what was kept"
          captionClasses="govuk-table__caption--m"
          firstCellIsHeader
          head={['Part', 'Result']}
          rows={seen.parts.map(({ part, matches }) => [capitalised(part), matches ? 'Matches' : 'Differs'])}
        />
      )}
      <p class="govuk-body">
        You need not believe this page. Take the{' '}
        <a class="govuk-link" href={`/rounds/${seen.round}/frame`}>
          frame file
        </a>{' '}
        and follow the{' '}
        <a class="govuk-link" href="/recipe">
          recipe
        </a>{' '}
        in any programming language.
      </p>
    </>
  ),
})
