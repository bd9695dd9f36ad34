import { definePage, definePost, type ViewProps } from '../../../../../../access/index.ts'
import { gradeName } from '../../../../../../analysis/index.ts'
import { GRADES, inWordsOf, questionsOf } from '../../../../../../audits/index.ts'
import { formatDay, type Day } from '../../../../../../kernel/day.ts'
import type { Words } from '../../../../../../kernel/words.ts'
import {
  Button,
  Checkboxes,
  InsetText,
  Input,
  Radios,
  Select,
} from '../../../../../../platform/views/components/index.ts'
import {
  choicesField,
  field,
  PostForm,
  Problems,
  type FormState,
} from '../../../../../../platform/views/forms.tsx'
import { chooseMeasure } from '../../../../../measures/commands.ts'
import { DIRECTIONS, MEASURE_KINDS } from '../../../../../measures/model.ts'
import { MEASURED_STANDARDS, standardName } from '../../../../../measures/standards.ts'
import { DIRECTION_WORDS, KIND_WORDS, NO_TOOL } from '../../../../../measures/words.ts'
import { newMeasureQuery, type SeenToChoose } from './query.ts'

export const newMeasurePage = definePage({
  path: '/actions/:action/measures/new',
  query: newMeasureQuery,
  title: ({ action }) => `Choose a measure for action ${action.reference}`,
  back: ({ action }) => `/actions/${action.id}`,
  view: ChooseMeasure,
  posts: [
    definePost({
      command: chooseMeasure,
      next: (_chosen, form) => ({
        to: `/actions/${String(form.action)}`,
        notice: 'The measure is chosen. It cannot be changed, only taken back with a reason.',
      }),
    }),
  ],
})

function ChooseMeasure({ seen, form, csrfToken, words, today }: ViewProps<SeenToChoose>) {
  const { action } = seen
  return (
    <>
      <Problems form={form} />
      <span class="govuk-caption-l">
        Action {action.reference}: {action.title}
      </span>
      <h1 class="govuk-heading-l">Choose what should change if it works</h1>
      <p class="govuk-body">
        The next round of the same {words.register.one} that the action could show in is set beside the round
        before it. Choose before that round is audited, and choose few: each further measure makes it harder
        for any of them to show something.
      </p>
      <PostForm action={`/actions/${action.id}/measures/new`} token={csrfToken}>
        <Radios
          {...field(form, 'kind')}
          legend="What should change?"
          items={MEASURE_KINDS.map((kind) => ({ value: kind, text: KIND_WORDS[kind] }))}
        />
        <AnswerFields seen={seen} form={form} words={words} />
        <GradeFields seen={seen} form={form} today={today} />
        <StandardFields form={form} words={words} />
        <Radios
          {...field(form, 'direction')}
          legend="Which way?"
          items={DIRECTIONS.map((direction) => ({ value: direction, text: DIRECTION_WORDS[direction] }))}
        />
        <Button preventDoubleClick>Choose this measure</Button>
      </PostForm>
    </>
  )
}

interface Part {
  readonly seen: SeenToChoose
  readonly form: FormState
}

function AnswerFields({ seen: { tool }, form, words }: Part & { readonly words: Words }) {
  if (tool === null) return <InsetText>{NO_TOOL}</InsetText>
  const titles = new Map(tool.tool.topics.map(({ code, title }) => [code, title]))
  const questions = questionsOf(tool.tool).map(({ topic, question }) => ({
    value: `${topic}.${question.code}`,
    text: `${titles.get(topic) ?? topic}: ${inWordsOf(words, question.text)}`,
  }))
  const answers = tool.tool.answers.filter(({ code }) => code !== 'notApplicable')
  return (
    <>
      <Select
        {...field(form, 'question')}
        label="Which question? (only for an answer)"
        items={[{ value: '', text: 'Choose a question' }, ...questions]}
      />
      <Checkboxes
        {...choicesField(form, 'answers')}
        legend="Which answers count? (only for an answer)"
        items={answers.map(({ code, wording }) => ({ value: code, text: wording }))}
      />
    </>
  )
}

/** A standard is counted over everybody on the list of the round, and not over the sample. */
function StandardFields({ form, words }: { readonly form: FormState; readonly words: Words }) {
  const standards = MEASURED_STANDARDS.map(({ code }) => ({ value: code, text: standardName(code) }))
  return (
    <>
      <Select
        {...field(form, 'standard')}
        label="Which standard? (only for a standard)"
        hint={`Counted over the whole ${words.register.one} of each round, where the tool of the round names it`}
        items={[{ value: '', text: 'Choose a standard' }, ...standards]}
      />
      <Input
        {...field(form, 'target')}
        label="Target in per cent (only for a standard, optional)"
        hint="Of a hundred children who can be judged, for how many it should be met. Reaching it is said beside the verdict and does not make it."
        classes="govuk-input--width-3"
        inputmode="numeric"
      />
    </>
  )
}

function GradeFields({ seen: { tool }, form, today }: Part & { readonly today: Day }) {
  const name = (grade: (typeof GRADES)[number]) => gradeName(tool?.tool ?? null, grade, formatDay(today))
  return (
    <Checkboxes
      {...choicesField(form, 'grades')}
      legend="Which grades count? (only for a grade)"
      items={GRADES.map((grade) => ({ value: grade, text: name(grade) }))}
    />
  )
}
