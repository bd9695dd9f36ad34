import type { MatchingFigures } from '../../evidence/index.ts'
import { sayProposals, sayUnmatched } from '../../organisation/index.ts'

/** How many children of each source no other source knows: each of them may be counted twice. */
export function Matching({ matching }: { readonly matching: MatchingFigures }) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {matching.sources.map((count) => (
        <li>{sayUnmatched(count)}</li>
      ))}
      <li>{sayProposals(matching.proposals)}</li>
    </ul>
  )
}
