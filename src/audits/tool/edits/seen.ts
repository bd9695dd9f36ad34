import type { Tool } from '../model.ts'
import { textHash, toolText } from '../text.ts'
import type { Change } from './model.ts'

/** What a change is about, as it stands: what a form saw when it was opened, and what stands there when it is sent. */
export function seenBy(tool: Tool, change: Pick<Change, 'kind'> & { topic?: string; code?: string }): string {
  return textHash(JSON.stringify(partOf(tool, change)))
}

/** The tool as a whole, for who publishes or discards what they looked at. */
export function seenWhole(tool: Tool): string {
  return textHash(toolText(tool))
}

function partOf(tool: Tool, { kind, topic, code }: Parameters<typeof seenBy>[1]): unknown {
  const found = tool.topics.find((each) => each.code === topic)
  switch (kind) {
    case 'changeDetails':
      return [tool.title, tool.inForceFrom]
    case 'changeGuidance':
      return [tool.answers, tool.grade, tool.safeguarded]
    case 'changeTopic':
      return [found?.title, found?.goodLooksLike]
    case 'moveTopic':
      return tool.topics.map((each) => each.code)
    case 'removeTopic':
      return found
    case 'moveQuestion':
      return found?.questions.map((each) => each.code)
    case 'changeQuestion':
    case 'removeQuestion':
      return found?.questions.find((each) => each.code === code)
    // What is added stands beside whatever was added meanwhile.
    case 'addTopic':
    case 'addQuestion':
      return null
  }
}
