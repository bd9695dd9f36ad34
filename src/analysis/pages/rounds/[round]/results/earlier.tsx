import type { Tool } from '../../../../../audits/index.ts'
import type { EarlierRound, Figures } from '../../../../cut/model.ts'
import { childrenInBothSentence, comparedSentence, earlierSentence } from '../../../../earlier-words.ts'
import { gradeName, sayRound } from '../../../../words.ts'

interface Props {
  readonly figures: Figures
  readonly tool: Tool | null
}

/** What is known of the rounds before, and what can and cannot be compared. */
export function Earlier({ figures, tool }: Props) {
  if (figures.earlier.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">Earlier rounds</h2>
      {figures.earlier.map((earlier) => (
        <OneEarlier figures={figures} tool={tool} earlier={earlier} />
      ))}
    </>
  )
}

function OneEarlier({ figures, tool, earlier }: Props & { readonly earlier: EarlierRound }) {
  const good = gradeName(tool, 'good', figures.asAt)
  return (
    <>
      <h3 class="govuk-heading-s">{sayRound(earlier)}</h3>
      <p class="govuk-body">
        {earlierSentence(earlier)}{' '}
        {figures.grades !== null && comparedSentence(figures, earlier, 'good', good)}
      </p>
      <p class="govuk-body">{childrenInBothSentence(earlier)}</p>
      {earlier.note !== null && <p class="govuk-body">{earlier.note}</p>}
    </>
  )
}
