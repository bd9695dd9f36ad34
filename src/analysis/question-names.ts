import { inWordsOf, questionsOf, type Tool } from '../audits/index.ts'
import type { Words } from '../kernel/words.ts'
import type { QuestionNamed } from './difference/words.ts'

/** How a question of the tool is named in a sentence; by its code where the tool no longer knows it. */
export function questionNames(tool: Tool | null, words: Words): QuestionNamed {
  const asked = tool === null ? [] : questionsOf(tool)
  return (topic, question) => {
    const found = asked.find((each) => each.topic === topic && each.question.code === question)
    return found === undefined ? `${topic}.${question}` : inWordsOf(words, found.question.text)
  }
}
