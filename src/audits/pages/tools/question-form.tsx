import type { Words } from '../../../kernel/words.ts'
import {
  Checkboxes,
  Radios,
  Select,
  SummaryList,
  Textarea,
} from '../../../platform/views/components/index.ts'
import { choicesField, field, type FormState } from '../../../platform/views/forms.tsx'
import {
  FACT_KINDS,
  STANDARD_CODES,
  inWordsOf,
  sayCondition,
  sayFactKind,
  sayFactKinds,
  sayStandard,
  sayStandards,
  type Question,
  type Tool,
} from '../../tool/index.ts'
import { KIND_WORDS } from './tool-text.tsx'

interface QuestionFormProps {
  readonly form: FormState
  readonly tool: Tool
  readonly words: Words
  /** The question that the form is about; null where it adds one at the end of the topic. */
  readonly at: { readonly topic: string; readonly code: string | null } | null
}

/** Everything that a question is: wording, help, kind, answers, and when it is asked. */
export function QuestionForm({ form, tool, words, at }: QuestionFormProps) {
  const answers = tool.answers.map(({ code, wording }) => ({ value: code, text: wording }))
  return (
    <>
      <Textarea
        {...field(form, 'text')}
        label="Question"
        hint="Words in braces become the authority’s own: {register} {panel} {plan} {caseSystem} {board}"
        rows={2}
      />
      <Textarea
        {...field(form, 'help')}
        label="Help"
        hint="Where to look, what to weigh, and when to choose which answer"
        rows={4}
      />
      <Radios
        {...field(form, 'kind')}
        legend="What the question is about"
        items={[
          {
            value: 'compliance',
            text: 'Compliance',
            hint: 'Whether a thing is there, complete and in time',
          },
          {
            value: 'quality',
            text: 'Quality',
            hint: 'How good it is. Both auditors always answer it blind.',
          },
        ]}
      />
      <Checkboxes
        {...choicesField(form, 'isBlind')}
        items={[{ value: 'yes', text: 'Both auditors answer it blind, though it is about compliance' }]}
      />
      <Checkboxes {...choicesField(form, 'answers')} legend="Answers it offers" items={answers} />
      <Select
        {...field(form, 'askedWhen')}
        label="When it is asked"
        hint="A question can depend on the answer to one that stands before it."
        items={[{ value: '', text: 'Always' }, ...earlier(tool, words, at)]}
      />
      <Checkboxes
        {...choicesField(form, 'whenAnswers')}
        legend="Asked after these answers"
        hint="Only if it depends on another question"
        items={answers}
      />
      <Checkboxes
        {...choicesField(form, 'facts')}
        legend="Facts shown beside it"
        hint="What the child’s record holds of these stands beside the question, to be confirmed or disputed"
        classes="govuk-checkboxes--small"
        items={FACT_KINDS.map((kind) => ({ value: kind, text: sayFactKind(kind) }))}
      />
      <Checkboxes
        {...choicesField(form, 'standards')}
        legend="Standards shown beside it"
        hint="How the child stood by these over the period examined is shown after a first answer, so that it weighs on nobody"
        classes="govuk-checkboxes--small"
        items={STANDARD_CODES.map((code) => ({ value: code, text: sayStandard(code) }))}
      />
    </>
  )
}

/** The questions before this one, which it can depend on. */
function earlier(tool: Tool, words: Words, at: QuestionFormProps['at']) {
  const all = tool.topics.flatMap((topic) =>
    topic.questions.map(({ code, text }) => ({ topic, code, text: inWordsOf(words, text) })),
  )
  const place = all.findIndex(({ topic, code }) => topic.code === at?.topic && code === at.code)
  const end =
    place >= 0
      ? place
      : at === null
        ? all.length
        : all.findLastIndex(({ topic }) => topic.code === at.topic) + 1
  return all.slice(0, end).map(({ topic, code, text }) => ({
    value: `${topic.code}.${code}`,
    text: `${topic.title}: ${text}`,
  }))
}

/** What the form shows at first: the question as it stands, or the usual choices for a new one. */
export function filledQuestion(form: FormState, question: Question | null): FormState {
  if (form.problems.length > 0) return form
  if (question === null)
    return { ...form, values: { answers: ['yes', 'partly', 'no', 'notEvidenced', 'notApplicable'] } }
  const { text, help, kind, blind, answers, askedWhen, facts, standards } = question
  return {
    ...form,
    values: {
      ...{ text, help, kind, answers, isBlind: blind && kind === 'compliance' ? 'yes' : '' },
      askedWhen: askedWhen === null ? '' : `${askedWhen.topic}.${askedWhen.question}`,
      ...{ whenAnswers: askedWhen?.answers ?? [], facts, standards },
    },
  }
}

/** A question as it stands, in a list. */
export function QuestionSummary({
  tool,
  question,
  words,
}: {
  readonly tool: Tool
  readonly question: Question
  readonly words: Words
}) {
  const { text, help, kind, answers, askedWhen, facts, standards } = question
  const offered = tool.answers.filter(({ code }) => answers.includes(code)).map(({ wording }) => wording)
  return (
    <SummaryList
      rows={[
        { key: 'Question', value: inWordsOf(words, text) },
        { key: 'Help', value: inWordsOf(words, help) },
        { key: 'About', value: KIND_WORDS[kind] },
        { key: 'Answers', value: offered.join(', ') },
        {
          key: 'Asked',
          value: askedWhen === null ? 'Always' : `If ${sayCondition(tool, words, askedWhen)}`,
        },
        { key: 'Facts beside it', value: sayFactKinds(facts) },
        { key: 'Standards beside it', value: sayStandards(standards) },
      ]}
    />
  )
}
