import { GRADES, inWordsOf, questionsOf, type RecordedAnswer, type Tool } from '../audits/index.ts'
import type { Words } from '../kernel/words.ts'
import { ANSWER_WORDS } from './answer-words.ts'
import type { Behind } from './findings.ts'
import { gradeName, SAFEGUARDED_WORDS } from './words.ts'

interface Around {
  readonly tool: Tool | null
  readonly words: Words
  readonly asAt: string | null
}

/** Which figure it is whose cases are shown, in words; only codes that are known are repeated. */
export function sayBehind(behind: Behind, { tool, words, asAt }: Around): string {
  const grade = GRADES.find((each) => each === behind.grade)
  const parts = [
    grade === undefined ? '' : `Grade: ${gradeName(tool, grade, asAt)}`,
    behind.safeguarded === undefined ? '' : `Safeguarded: ${nameIn(SAFEGUARDED_WORDS, behind.safeguarded)}`,
    behind.followUp === undefined ? '' : 'With an urgent follow-up',
    behind.answer === undefined ? '' : sayQuestion(behind, tool, words),
  ].filter((part) => part !== '')
  return parts.length === 0 ? 'All audits that are counted.' : `${parts.join('; ')}.`
}

function sayQuestion({ topic, question, answer = '' }: Behind, tool: Tool | null, words: Words): string {
  const asked = tool === null ? [] : questionsOf(tool)
  const found = asked.find((each) => each.topic === topic && each.question.code === question)
  const text = found === undefined ? 'Unknown question:' : inWordsOf(words, found.question.text)
  return `${text} ${nameIn<RecordedAnswer>(ANSWER_WORDS, answer)}`
}

function nameIn<Code extends string>(names: Readonly<Record<Code, string>>, code: string): string {
  return code in names ? names[code as Code] : 'unknown'
}
