import { invalid, invalidFields, type Problem, type Refusal } from '../../../kernel/refusal.ts'
import type { Result } from '../../../kernel/result.ts'
import type { Question, Tool, Topic } from '../model.ts'
import { parseTool } from '../parse.ts'
import { toolText } from '../text.ts'
import { codeFrom } from './code.ts'
import type { Change, Direction, QuestionText } from './model.ts'
import { fieldOfHanging, newlyHanging } from './sharing.ts'
import { LAST_QUESTION, LAST_TOPIC, sayHangsOnBlind, sayNeeded } from './words.ts'

/**
 * The tool with one change made to it, read again as a whole: what comes out is a tool that could be published.
 * Refused where a word is missing, a condition would point nowhere, or a topic would ask nothing.
 */
export function applyChange(tool: Tool, change: Change): Result<Tool, Refusal> {
  const kept = problemOfRemoval(tool, change)
  if (kept !== null) return invalid(kept)
  const read = parseTool(toolText(changed(tool, change)))
  if (!read.ok) return invalidFields(read.problem.map((problem) => atField(change, problem)))
  const hanging = newlyHanging(tool, read.value)
  return hanging === null ? read : invalid(sayHangsOnBlind(hanging), fieldOfHanging(change, hanging))
}

/** Whether the tool has what the change is about. */
export function isThere({ topics }: Tool, change: Change): boolean {
  if (!('topic' in change)) return true
  const topic = topics.find(({ code }) => code === change.topic)
  if (topic === undefined) return false
  return !('code' in change) || topic.questions.some(({ code }) => code === change.code)
}

function changed(tool: Tool, change: Change): Tool {
  switch (change.kind) {
    case 'changeDetails':
      return { ...tool, title: change.title, inForceFrom: change.inForceFrom }
    case 'changeGuidance':
      return withGuidance(tool, change)
    case 'addTopic':
      return { ...tool, topics: [...tool.topics, newTopic(tool, change)] }
    case 'moveTopic':
      return { ...tool, topics: moved(tool.topics, change.topic, change.direction) }
    case 'removeTopic':
      return { ...tool, topics: tool.topics.filter(({ code }) => code !== change.topic) }
    default:
      return {
        ...tool,
        topics: tool.topics.map((topic) => (topic.code === change.topic ? inTopic(topic, change) : topic)),
      }
  }
}

function withGuidance(tool: Tool, { guidance }: Extract<Change, { kind: 'changeGuidance' }>): Tool {
  const { gradeText, gradeHelp, levels, safeguardedText, safeguardedHelp, answers } = guidance
  return {
    ...tool,
    answers: tool.answers.map((each) => ({ ...each, help: answers[each.code] })),
    grade: {
      ...{ ...tool.grade, text: gradeText, help: gradeHelp },
      levels: tool.grade.levels.map((level) => ({ ...level, guidance: levels[level.code] })),
    },
    safeguarded: { ...tool.safeguarded, text: safeguardedText, help: safeguardedHelp },
  }
}

function newTopic({ topics }: Tool, change: Extract<Change, { kind: 'addTopic' }>): Topic {
  const { title, goodLooksLike, question } = change
  const code = codeFrom(
    title,
    topics.map((each) => each.code),
  )
  return { code, title, goodLooksLike, questions: [questionOf(codeFrom(question.text, []), question)] }
}

type InTopic = Exclude<
  Change,
  { kind: 'changeDetails' | 'changeGuidance' | 'addTopic' | 'moveTopic' | 'removeTopic' }
>

function inTopic(topic: Topic, change: InTopic): Topic {
  const { questions } = topic
  switch (change.kind) {
    case 'changeTopic':
      return { ...topic, title: change.title, goodLooksLike: change.goodLooksLike }
    case 'addQuestion': {
      const taken = questions.map(({ code }) => code)
      const added = questionOf(codeFrom(change.question.text, taken), change.question)
      return { ...topic, questions: [...questions, added] }
    }
    case 'changeQuestion': {
      const reworded = questionOf(change.code, change.question)
      return { ...topic, questions: questions.map((each) => (each.code === change.code ? reworded : each)) }
    }
    case 'moveQuestion':
      return { ...topic, questions: moved(questions, change.code, change.direction) }
    case 'removeQuestion':
      return { ...topic, questions: questions.filter(({ code }) => code !== change.code) }
  }
}

function questionOf(code: string, { isBlind, ...asked }: QuestionText): Question {
  return { ...asked, code, blind: asked.kind === 'quality' || isBlind }
}

/** The things with one of them a place further up or down; at the end it stays where it is. */
function moved<Thing extends { readonly code: string }>(
  things: readonly Thing[],
  code: string,
  direction: Direction,
): Thing[] {
  const place = things.findIndex((each) => each.code === code)
  const other = place + (direction === 'up' ? -1 : 1)
  const [one, two] = [things[place], things[other]]
  if (one === undefined || two === undefined) return [...things]
  return things.with(place, two).with(other, one)
}

/** What keeps a topic or question from being removed; null where nothing does. */
function problemOfRemoval({ topics }: Tool, change: Change): string | null {
  if (change.kind !== 'removeTopic' && change.kind !== 'removeQuestion') return null
  const isTopic = change.kind === 'removeTopic'
  const isGone = (topic: string, code: string) =>
    topic === change.topic && (isTopic || code === (change as { code: string }).code)
  const all = topics.flatMap(({ code: topic, questions }) => questions.map((each) => ({ topic, each })))
  const needing = all.find(({ topic, each: { code, askedWhen } }) => {
    return askedWhen !== null && !isGone(topic, code) && isGone(askedWhen.topic, askedWhen.question)
  })
  if (needing !== undefined) return sayNeeded(needing.each.text)
  if (isTopic) return topics.length === 1 ? LAST_TOPIC : null
  const siblings = all.filter(({ topic }) => topic === change.topic)
  return siblings.length === 1 ? LAST_QUESTION : null
}

// The schema names a place in the tool; the form has one field for each kind of word, and none where something is moved.
function atField(change: Change, { field, sentence }: Problem): Problem {
  if (change.kind === 'moveTopic' || change.kind === 'moveQuestion') return { field: null, sentence }
  return { field: field?.split('.').findLast((part) => Number.isNaN(Number(part))) ?? null, sentence }
}
