import { sayInstant } from '../../../../../kernel/instant.ts'
import { InsetText } from '../../../../../platform/views/components/index.ts'
import { sayRows } from '../../../words.ts'
import type { ReadingShown } from './query.ts'

/** Files that are being read: the page looks again by itself where scripts run, and by a link where they do not. */
export function Reading({ seen }: { readonly seen: ReadingShown }) {
  const { id, source, askedAt, isTrial, refusal, rowsSoFar } = seen
  if (refusal !== null)
    return (
      <>
        <h1 class="govuk-heading-l">These files were not read</h1>
        <InsetText>{refusal}</InsetText>
        <p class="govuk-body">
          <a class="govuk-link" href="/imports">
            Send them again
          </a>
        </p>
      </>
    )
  return (
    <div data-look-again>
      <h1 class="govuk-heading-l">These files are being read</h1>
      <p class="govuk-body">
        Source: {source}. Sent on {sayInstant(askedAt)}.{' '}
        {isTrial ? 'Nothing of them is kept before you take them in.' : 'All of them is kept, or nothing.'}
      </p>
      <p class="govuk-body-l" role="status">
        {rowsSoFar === null ? 'They wait for their turn.' : `${sayRows(rowsSoFar)} so far.`}
      </p>
      <p class="govuk-body">
        You can leave this page: it goes on without you.{' '}
        <a class="govuk-link" href={`/imports/deliveries/${id}`}>
          Look again
        </a>
      </p>
    </div>
  )
}
