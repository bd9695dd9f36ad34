import type { Said } from '../../case/answers/model.ts'
import { ANSWER_WORDS, NOT_ASKED } from '../../case/words.ts'
import type { Standing } from '../../tool/index.ts'

const MARK_WORDS = { strength: 'strength', concern: 'concern' } as const

/** What was said to a question, in reading order: answer, mark, comment. */
export function AnswerText({
  said,
  standing = 'asked',
}: {
  readonly said: Said | null
  readonly standing?: Standing
}) {
  if (standing === 'notAsked') return <>{NOT_ASKED}</>
  const answer = said?.answer ? ANSWER_WORDS[said.answer] : 'Not answered yet'
  return (
    <>
      {said?.mark ? `${answer}, marked as a ${MARK_WORDS[said.mark]}` : answer}
      {said?.comment && <Comment text={said.comment} />}
    </>
  )
}

/** A comment as it was typed, with its own line ends. */
export function Comment({ text }: { readonly text: string }) {
  return (
    <p class="govuk-body govuk-!-margin-top-1 govuk-!-margin-bottom-0">
      {text.split('\n').map((line, place) => (
        <>
          {place > 0 && <br />}
          {line}
        </>
      ))}
    </p>
  )
}
