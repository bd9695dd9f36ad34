import { definePage, type ViewProps } from '../../../../../access/index.ts'
import { nameOf } from '../../../../../organisation/index.ts'
import { sayOne } from '../../../../words.ts'
import { seeKindsToAttest, type SeenKinds } from './query.ts'

export const attestPage = definePage({
  path: '/children/:child/attest',
  query: seeKindsToAttest,
  title: () => 'Attest an entry of a case record',
  view: AttestPage,
  back: ({ known }) => `/children/${known.child}`,
})

function AttestPage({ seen: { known, kinds }, words }: ViewProps<SeenKinds>) {
  return (
    <>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{nameOf(known)}</span>
        Attest an entry of the case record
      </h1>
      <p class="govuk-body">
        What {words.caseSystem.one} does not send by itself, you can attest: what kind of entry it is, the
        day, and where it stands in {words.caseSystem.one}. Nothing is copied here: the text stays in the case
        record. It will always show as attested.
      </p>
      <h2 class="govuk-heading-m">What do you attest?</h2>
      <ul class="govuk-list govuk-list--spaced">
        {kinds.map(({ code }) => (
          <li>
            <a class="govuk-link" href={`/children/${known.child}/attest/${code}`}>
              {sayOne(code)}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
