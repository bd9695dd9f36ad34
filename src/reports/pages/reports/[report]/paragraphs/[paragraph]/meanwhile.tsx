import type { ViewProps } from '../../../../../../access/index.ts'
import { sayInstant } from '../../../../../../kernel/instant.ts'
import { InsetText } from '../../../../../../platform/views/components/index.ts'
import { valueOf } from '../../../../../../platform/views/forms.tsx'
import type { ParagraphInMaking } from '../../../../../edits/load.ts'
import { paragraphAddress } from '../../../../addresses.ts'
import { Difference, HowMarked } from '../../../../difference.tsx'
import { LockedText } from './parts.tsx'

/** What somebody else saved while these words were written: both versions, and the choice between them. */
export function Meanwhile({ seen, form }: ViewProps<ParagraphInMaking>) {
  const newest = seen.history.at(-1)
  const isBehind = 'after' in form.values && valueOf(form, 'after') !== (newest?.id ?? '')
  if (!isBehind || newest === undefined) return null
  const { paragraph, report, audience } = seen
  return (
    <>
      <h2 class="govuk-heading-m">Saved in the meantime</h2>
      <p class="govuk-body">
        {newest.by} saved this on {sayInstant(newest.at)}. It stands now:
      </p>
      <InsetText>
        <LockedText text={paragraph.standing} />
      </InsetText>
      <p class="govuk-body">What your words below would change of it:</p>
      <HowMarked />
      <Difference before={paragraph.standing} after={valueOf(form, 'text')} />
      <p class="govuk-body">
        Put together in the box what is right of both and save it, or{' '}
        <a class="govuk-link" href={paragraphAddress(report.id, paragraph.key, audience)}>
          keep what stands and leave your words
        </a>
        . Everything that was saved stays in the history.
      </p>
    </>
  )
}
