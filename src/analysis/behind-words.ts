import { GRADES, inWordsOf, questionsOf, type RecordedAnswer, type Tool } from '../audits/index.ts'
import type { Words } from '../kernel/words.ts'
import { ANSWER_WORDS } from './answer-words.ts'
import { NOT_YES, type Behind } from './findings.ts'
import { ATTRIBUTES } from './representation/model.ts'
import { ATTRIBUTE_WORDS, sayGroup } from './representation/words.ts'
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
    behind.half === undefined
      ? ''
      : behind.half === 'better'
        ? 'Graded Good or better'
        : 'Graded lower than Good',
    behind.side === undefined ? '' : sayMet(behind, tool, asAt),
    behind.team === undefined ? '' : `Team: ${behind.team}`,
    behind.attribute === undefined ? '' : sayGroupOf(behind),
    behind.answer === undefined ? '' : sayQuestion(behind, tool, words),
  ].filter((part) => part !== '')
  return parts.length === 0 ? 'All audits that are counted.' : `${parts.join('; ')}.`
}

/** Two judgements of one case: `Auditors’ first views of the grade: Good, then Inadequate`. */
function sayMet({ side, judged, first, second }: Behind, tool: Tool | null, asAt: string | null): string {
  const what = judged === 'safeguarded' ? 'whether the child is safeguarded' : 'the grade'
  const name = (code = '') => {
    const grade = GRADES.find((each) => each === code)
    return grade === undefined ? nameIn(SAFEGUARDED_WORDS, code) : gradeName(tool, grade, asAt)
  }
  return side === 'moderated'
    ? `Of ${what} the pair said ${name(first)} and the moderator ${name(second)}`
    : `Of ${what} the first-named auditor said ${name(first)} and the second ${name(second)}`
}

function sayGroupOf({ attribute, group = '' }: Behind): string {
  const known = ATTRIBUTES.find((each) => each === attribute)
  return known === undefined ? 'Unknown group' : `${ATTRIBUTE_WORDS[known]}: ${sayGroup(known, group)}`
}

function sayQuestion({ topic, question, answer = '' }: Behind, tool: Tool | null, words: Words): string {
  const asked = tool === null ? [] : questionsOf(tool)
  const found = asked.find((each) => each.topic === topic && each.question.code === question)
  const text = found === undefined ? 'Unknown question:' : inWordsOf(words, found.question.text)
  return `${text} ${answer === NOT_YES ? 'Answered, and not yes' : nameIn<RecordedAnswer>(ANSWER_WORDS, answer)}`
}

function nameIn<Code extends string>(names: Readonly<Record<Code, string>>, code: string): string {
  return code in names ? names[code as Code] : 'unknown'
}
