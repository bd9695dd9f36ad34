import type { Words } from '../../../kernel/words.ts'
import { InsetText, SummaryList } from '../../../platform/views/components/index.ts'
import {
  gradeWording,
  inWordsOf,
  sayCondition,
  sayFactKinds,
  sayStandards,
  type Question,
  type Tool,
} from '../../tool/index.ts'

interface ToolTextProps {
  readonly tool: Tool
  readonly words: Words
}

/** A whole tool to be read and printed: every topic with its questions, then the judgements. */
export function ToolText({ tool, words }: ToolTextProps) {
  const say = (text: string) => inWordsOf(words, text)
  return (
    <>
      {tool.topics.map(({ title, goodLooksLike, questions }, place) => (
        <section>
          <h2 class="govuk-heading-m">{`${place + 1}. ${title}`}</h2>
          <InsetText>
            <strong>What good looks like.</strong> {say(goodLooksLike)}
          </InsetText>
          <ol class="govuk-list govuk-list--number govuk-list--spaced">
            {questions.map((question) => (
              <li>
                <QuestionText tool={tool} question={question} words={words} />
              </li>
            ))}
          </ol>
        </section>
      ))}
      <Judgements tool={tool} words={words} />
    </>
  )
}

function QuestionText({ tool, question, words }: ToolTextProps & { readonly question: Question }) {
  const { text, help, kind, blind, answers, askedWhen, facts, standards } = question
  const offered = tool.answers.filter(({ code }) => answers.includes(code)).map(({ wording }) => wording)
  return (
    <>
      <strong>{inWordsOf(words, text)}</strong>
      <p class="govuk-body govuk-!-margin-bottom-1">{inWordsOf(words, help)}</p>
      <p class="govuk-body-s">
        {`${KIND_WORDS[kind]}${blind ? ', answered blind' : ''}. ${offered.join(', ')}.`}
        {askedWhen !== null && ` Asked if ${sayCondition(tool, words, askedWhen)}.`}
        {facts.length > 0 && ` Beside it: ${sayFactKinds(facts).toLowerCase()}.`}
        {standards.length > 0 && ` After a first answer the verdicts of: ${sayStandards(standards)}.`}
      </p>
    </>
  )
}

export const KIND_WORDS = { compliance: 'Compliance', quality: 'Quality' } as const

function Judgements({ tool, words }: ToolTextProps) {
  const { grade, safeguarded, answers } = tool
  return (
    <>
      <h2 class="govuk-heading-m">{inWordsOf(words, grade.text)}</h2>
      <p class="govuk-body">{inWordsOf(words, grade.help)} A reason is required.</p>
      <SummaryList
        rows={grade.levels.map(({ code, guidance }) => ({
          key: gradeWording(tool, code, tool.inForceFrom),
          value: inWordsOf(words, guidance),
        }))}
      />
      <h2 class="govuk-heading-m">{inWordsOf(words, safeguarded.text)}</h2>
      <p class="govuk-body">{inWordsOf(words, safeguarded.help)}</p>
      <h2 class="govuk-heading-m">Which answer to choose</h2>
      <SummaryList
        rows={answers.map(({ wording, help }) => ({ key: wording, value: inWordsOf(words, help) }))}
      />
    </>
  )
}
