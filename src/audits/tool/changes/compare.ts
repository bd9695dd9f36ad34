import type { Condition, Question, Tool, Topic } from '../model.ts'
import { movedBetween } from './order.ts'

/** What became of a part of the tool, and what it said before and says now. */
export interface ToolChange {
  readonly kind: 'added' | 'removed' | 'reworded' | 'moved'
  readonly topic: string | null
  /** What it is about: the text of a question, the title of a topic, or null for the tool itself. */
  readonly about: string | null
  readonly part: Part
  readonly before: string | null
  readonly after: string | null
}

export type Part =
  | ('topic' | 'question' | 'title' | 'inForceFrom' | 'goodLooksLike' | 'text' | 'help' | 'kind' | 'blind')
  | ('answers' | 'askedWhen' | 'facts' | 'standards' | 'grade' | 'safeguarded' | 'answerHelp')

/** Says a field in words; days, answers and conditions need the words of the page. */
export interface Saying {
  readonly day: (day: Tool['inForceFrom']) => string
  readonly answers: (tool: Tool, answers: Question['answers']) => string
  readonly condition: (tool: Tool, condition: Condition | null) => string
  readonly facts: (kinds: Question['facts']) => string
  readonly standards: (codes: Question['standards']) => string
}

/** Everything that differs between a version and the one that it was made from, in the order of the form. */
export function changesBetween(before: Tool, after: Tool, say: Saying): ToolChange[] {
  return [...changesOfTool(before, after, say), ...changesOfTopics(before, after, say)]
}

function changesOfTool(before: Tool, after: Tool, say: Saying): ToolChange[] {
  const of = (part: Part, one: string, two: string) => reworded({ topic: null, about: null, part }, one, two)
  return [
    ...of('title', before.title, after.title),
    ...of('inForceFrom', say.day(before.inForceFrom), say.day(after.inForceFrom)),
    ...after.answers.flatMap((each, place) => of('answerHelp', before.answers[place]?.help ?? '', each.help)),
    ...of('grade', before.grade.text, after.grade.text),
    ...of('grade', before.grade.help, after.grade.help),
    ...after.grade.levels.flatMap((level, place) =>
      of('grade', before.grade.levels[place]?.guidance ?? '', level.guidance),
    ),
    ...of('safeguarded', before.safeguarded.text, after.safeguarded.text),
    ...of('safeguarded', before.safeguarded.help, after.safeguarded.help),
  ]
}

function changesOfTopics(before: Tool, after: Tool, say: Saying): ToolChange[] {
  const moved = movedBetween(codesOf(before.topics), codesOf(after.topics))
  const changes = after.topics.flatMap((topic): ToolChange[] => {
    const old = before.topics.find(({ code }) => code === topic.code)
    const about = { topic: topic.title, about: topic.title, part: 'topic' as const }
    if (old === undefined)
      return [
        { ...about, kind: 'added', before: null, after: topic.goodLooksLike },
        ...topic.questions.map((each) => wholeQuestion('added', topic, each)),
      ]
    return [
      ...(moved.includes(topic.code)
        ? [{ ...about, kind: 'moved' as const, before: null, after: null }]
        : []),
      ...changesInTopic({ before, after, say }, old, topic),
    ]
  })
  return [...changes, ...removedTopics(before, after)]
}

function removedTopics(before: Tool, after: Tool): ToolChange[] {
  return before.topics
    .filter(({ code }) => !codesOf(after.topics).includes(code))
    .flatMap((topic): ToolChange[] => [
      {
        ...{ kind: 'removed', topic: topic.title, about: topic.title, part: 'topic' },
        ...{ before: topic.goodLooksLike, after: null },
      },
      ...topic.questions.map((each) => wholeQuestion('removed', topic, each)),
    ])
}

interface Both {
  readonly before: Tool
  readonly after: Tool
  readonly say: Saying
}

function changesInTopic(both: Both, old: Topic, topic: Topic): ToolChange[] {
  const about = { topic: topic.title, about: topic.title }
  const moved = movedBetween(codesOf(old.questions), codesOf(topic.questions))
  const questions = topic.questions.flatMap((question): ToolChange[] => {
    const was = old.questions.find(({ code }) => code === question.code)
    if (was === undefined) return [wholeQuestion('added', topic, question)]
    const isMoved = moved.includes(question.code)
    return [
      ...(isMoved ? [{ ...wholeQuestion('moved', topic, question), before: null, after: null }] : []),
      ...changesOfQuestion(both, topic, was, question),
    ]
  })
  const removed = old.questions.filter(({ code }) => !codesOf(topic.questions).includes(code))
  return [
    ...reworded({ ...about, part: 'title' }, old.title, topic.title),
    ...reworded({ ...about, part: 'goodLooksLike' }, old.goodLooksLike, topic.goodLooksLike),
    ...questions,
    ...removed.map((each) => wholeQuestion('removed', topic, each)),
  ]
}

function changesOfQuestion({ before, after, say }: Both, topic: Topic, was: Question, is: Question) {
  const about = { topic: topic.title, about: is.text }
  const of = (part: Part, one: string, two: string) => reworded({ ...about, part }, one, two)
  return [
    ...of('text', was.text, is.text),
    ...of('help', was.help, is.help),
    ...of('kind', was.kind, is.kind),
    ...of('blind', was.blind ? 'blind' : 'open', is.blind ? 'blind' : 'open'),
    ...of('answers', say.answers(before, was.answers), say.answers(after, is.answers)),
    ...of('askedWhen', say.condition(before, was.askedWhen), say.condition(after, is.askedWhen)),
    ...of('facts', say.facts(was.facts), say.facts(is.facts)),
    ...of('standards', say.standards(was.standards), say.standards(is.standards)),
  ]
}

function wholeQuestion(kind: 'added' | 'removed' | 'moved', topic: Topic, { text }: Question): ToolChange {
  const words = { before: kind === 'removed' ? text : null, after: kind === 'added' ? text : null }
  return { kind, topic: topic.title, about: text, part: 'question', ...words }
}

function reworded(
  about: Pick<ToolChange, 'topic' | 'about' | 'part'>,
  before: string,
  after: string,
): ToolChange[] {
  return before === after ? [] : [{ ...about, kind: 'reworded', before, after }]
}

function codesOf(things: readonly { readonly code: string }[]): string[] {
  return things.map(({ code }) => code)
}
