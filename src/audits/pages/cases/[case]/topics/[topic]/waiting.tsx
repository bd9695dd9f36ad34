import type { Words } from '../../../../../../kernel/words.ts'
import { InsetText } from '../../../../../../platform/views/components/index.ts'
import {
  inWordsOf,
  isAskedIn,
  sayCondition,
  type Standings,
  type Tool,
  type Topic,
} from '../../../../../tool/index.ts'

interface WaitingProps {
  readonly tool: Tool
  readonly topic: Topic
  readonly standings: Standings
  readonly words: Words
}

/** The questions of the topic that are not asked with the answers given so far, and what would open them. */
export function WaitingQuestions({ tool, topic, standings, words }: WaitingProps) {
  const waiting = topic.questions.flatMap(({ code, text, askedWhen }) =>
    askedWhen === null || isAskedIn(standings, topic.code, code) ? [] : [{ text, askedWhen }],
  )
  if (waiting.length === 0) return null
  return (
    <InsetText>
      <p class="govuk-body">
        Not asked with the answers saved so far. Save this page to see what your answers open:
      </p>
      <ul class="govuk-list govuk-list--bullet govuk-!-margin-bottom-0">
        {waiting.map(({ text, askedWhen }) => (
          <li>
            {inWordsOf(words, text)} Asked if {sayCondition(tool, words, askedWhen)}.
          </li>
        ))}
      </ul>
    </InsetText>
  )
}
