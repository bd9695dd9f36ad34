import type { Tool } from '../model.ts'
import { textHash, toolText } from '../text.ts'
import type { Change } from './model.ts'

/** What a change is about, as it stands: what a form saw when it was opened, and what stands there when it is sent. */
export function seenBy(tool: Tool, change: Pick<Change, 'kind'> & { topic?: string; code?: string }): string {
  return textHash(JSON.stringify(PARTS[change.kind](tool, change) ?? null))
}

/** The tool as a whole, for who publishes or discards what they looked at. */
export function seenWhole(tool: Tool): string {
  return textHash(toolText(tool))
}

type About = Parameters<typeof seenBy>[1]

/** What each kind of change looks at; what is added stands beside whatever was added meanwhile. */
const PARTS: Readonly<Record<Change['kind'], (tool: Tool, about: About) => unknown>> = {
  changeDetails: ({ title, inForceFrom }) => [title, inForceFrom],
  changeGuidance: ({ answers, grade, safeguarded }) => [answers, grade, safeguarded],
  addTopic: () => null,
  changeTopic: (tool, about) => [topicIn(tool, about)?.title, topicIn(tool, about)?.goodLooksLike],
  moveTopic: ({ topics }) => topics.map(({ code }) => code),
  removeTopic: topicIn,
  addQuestion: () => null,
  changeQuestion: questionIn,
  moveQuestion: (tool, about) => topicIn(tool, about)?.questions.map(({ code }) => code),
  removeQuestion: questionIn,
}

function topicIn({ topics }: Tool, { topic }: About) {
  return topics.find(({ code }) => code === topic)
}

function questionIn(tool: Tool, about: About) {
  return topicIn(tool, about)?.questions.find(({ code }) => code === about.code)
}
