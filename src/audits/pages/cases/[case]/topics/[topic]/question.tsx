import { sayInstant } from '../../../../../../kernel/instant.ts'
import type { Words } from '../../../../../../kernel/words.ts'
import {
  InsetText,
  Radios,
  Textarea,
  type Choice,
} from '../../../../../../platform/views/components/index.ts'
import { problemOf, type FormState } from '../../../../../../platform/views/forms.tsx'
import type { StoredAnswer } from '../../../../../case/answers/model.ts'
import { startingAnswer, type SaidFirst } from '../../../../../case/prefill.ts'
import { inWordsOf, type Question, type Tool } from '../../../../../tool/index.ts'
import { AnswerText } from '../../../answer-text.tsx'
import { FirstSaid } from '../../../first-said.tsx'
import { shownAnswer, type ShownAnswer } from './form.ts'

interface QuestionProps {
  readonly tool: Tool
  readonly question: Question
  readonly history: readonly StoredAnswer[]
  readonly form: FormState
  readonly words: Words
  /** What each first view says, once they are open; nothing for what is answered once for both. */
  readonly first: readonly SaidFirst[]
  /** Who answers: both together, or each without the other. */
  readonly whose: string
}

/** One question with its answers, its mark and its comment. */
export function QuestionFields({ tool, question, history, form, words, first, whose }: QuestionProps) {
  const { code } = question
  const shown = shownAnswer(history, form, code, startingAnswer(first))
  const text = inWordsOf(words, question.text)
  return (
    <section>
      {shown.other && <OtherVersion other={shown.other} field={`seen-${code}`} />}
      <FirstSaid said={first} text={text} />
      <input type="hidden" name={`seen-${code}`} value={shown.seen} />
      <Radios
        name={`answer-${code}`}
        legend={text}
        legendClasses="govuk-fieldset__legend--m"
        hint={`${inWordsOf(words, question.help)} ${whose}`.trim()}
        errorMessage={problemOf(form, `answer-${code}`)}
        classes="govuk-radios--inline govuk-radios--small"
        items={offered(tool, question)}
        value={shown.said.answer ?? undefined}
      />
      <Mark code={code} text={text} shown={shown} />
      <Textarea
        name={`comment-${code}`}
        label={<OnQuestion label="Comment" text={text} />}
        errorMessage={problemOf(form, `comment-${code}`)}
        rows={2}
        value={shown.said.comment ?? ''}
      />
    </section>
  )
}

function offered(tool: Tool, question: Question): Choice[] {
  return tool.answers
    .filter(({ code }) => question.answers.includes(code))
    .map(({ code, wording }) => ({ value: code, text: wording }))
}

function Mark({
  code,
  text,
  shown,
}: {
  readonly code: string
  readonly text: string
  readonly shown: ShownAnswer
}) {
  const { mark, answer } = shown.said
  return (
    <Radios
      name={`mark-${code}`}
      legend={<OnQuestion label="Mark it as" text={text} />}
      classes="govuk-radios--inline govuk-radios--small"
      value={mark ?? undefined}
      items={[
        { value: 'strength', text: 'A strength' },
        { value: 'concern', text: 'A concern' },
        { value: '', text: 'Neither', checked: mark === null && answer !== null },
      ]}
    />
  )
}

/** Labels that look alike on every question say to whom reads by ear which question they belong to. */
function OnQuestion({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <>
      {label} <span class="govuk-visually-hidden">: {text}</span>
    </>
  )
}

function OtherVersion({ other, field }: { readonly other: StoredAnswer; readonly field: string }) {
  return (
    <InsetText attributes={{ 'data-other': field }}>
      <p class="govuk-body govuk-!-font-weight-bold">
        Saved by {other.by} on {sayInstant(other.at)}, while your page was open:
      </p>
      <AnswerText said={other} />
      <p class="govuk-body govuk-!-font-weight-bold govuk-!-margin-top-3 govuk-!-margin-bottom-0">
        What you typed:
      </p>
    </InsetText>
  )
}
