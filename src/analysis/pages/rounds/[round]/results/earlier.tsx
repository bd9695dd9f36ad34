import type { Tool } from '../../../../../audits/index.ts'
import type { Words } from '../../../../../kernel/words.ts'
import { seenBeforeSentence } from '../../../../compared/words.ts'
import type { EarlierRound, Figures } from '../../../../cut/model.ts'
import { childrenInBothSentence, comparedSentence, earlierSentence } from '../../../../earlier-words.ts'
import { gradeName, sayRound } from '../../../../words.ts'
import { ComparedTopics } from './compared.tsx'

interface Props {
  readonly figures: Figures
  readonly tool: Tool | null
  readonly words: Words
  readonly mayFollow: boolean
}

/** What is known of the rounds before, and what can and cannot be compared. */
export function Earlier(props: Props) {
  const { figures } = props
  if (figures.earlier.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">Earlier rounds</h2>
      {figures.grades !== null && (
        <p class="govuk-body">{seenBeforeSentence(figures.childrenSeenBefore, figures.auditedCount)}</p>
      )}
      {figures.earlier.map((earlier) => (
        <OneEarlier {...props} earlier={earlier} />
      ))}
    </>
  )
}

function OneEarlier(props: Props & { readonly earlier: EarlierRound }) {
  const { figures, tool, earlier } = props
  const good = gradeName(tool, 'good', figures.asAt)
  return (
    <>
      <h3 class="govuk-heading-s">{sayRound(earlier)}</h3>
      <p class="govuk-body">
        {earlierSentence(earlier)}{' '}
        {figures.grades !== null && comparedSentence(figures, earlier, 'good', good)}
      </p>
      <p class="govuk-body">{childrenInBothSentence(earlier)}</p>
      {figures.grades !== null && <ComparedTopics {...props} />}
      {earlier.note !== null && <p class="govuk-body">{earlier.note}</p>}
    </>
  )
}
