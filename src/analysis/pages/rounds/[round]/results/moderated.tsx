import type { Tool } from '../../../../../audits/index.ts'
import type { Figures } from '../../../../cut/model.ts'
import { moderationSentences } from '../../../../moderation-words.ts'
import { gradeName } from '../../../../words.ts'

interface Props {
  readonly figures: Figures
  readonly tool: Tool | null
}

/** Whether somebody looked at these audits a second time, and what that changed. */
export function Moderated({ figures, tool }: Props) {
  const sentences = moderationSentences(figures, (grade) => gradeName(tool, grade, figures.asAt))
  if (sentences.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m" id="moderation">
        Moderation
      </h2>
      {sentences.map((sentence) => (
        <p class="govuk-body">{sentence}</p>
      ))}
    </>
  )
}
