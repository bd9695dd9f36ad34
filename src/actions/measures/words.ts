import { ANSWER_WORDS } from '../../analysis/index.ts'
import { GRADES, inWordsOf, questionsOf, type RecordedAnswer, type Tool } from '../../audits/index.ts'
import { gradeName } from '../../analysis/index.ts'
import { formatDay, sayDay, type Day } from '../../kernel/day.ts'
import type { Words } from '../../kernel/words.ts'
import type { ShareOfDay } from '../../standards/index.ts'
import type { ListDays } from './list-days.ts'
import type { Direction, MeasureKind, Wanted } from './model.ts'
import { standardName } from './standards.ts'

export const KIND_WORDS: Readonly<Record<MeasureKind, string>> = {
  answer: 'An answer of the audit tool',
  grade: 'A grade',
  followUps: 'Audits with an urgent follow-up',
  standard: 'A standard, on the whole list',
}

export const DIRECTION_WORDS: Readonly<Record<Direction, string>> = {
  more: 'More than before',
  fewer: 'Fewer than before',
}

export const CHOOSE_QUESTION = 'Choose the question whose answer should change'
export const CHOOSE_ANSWERS = 'Choose at least one answer that counts'
export const CHOOSE_GRADES = 'Choose at least one grade that counts'
export const NOT_ALL_ANSWERS = 'Leave out at least one answer: if all of them count, nothing can change'
export const CHOOSE_STANDARD = 'Choose the standard that should be met for more children'
export const MORE_OF_A_STANDARD = 'Choose more: a standard is to be met for more children and never for fewer'
export const BAD_TARGET = 'Enter the target as a whole number from 1 to 100, or leave it blank'
export const CHOOSE_DIRECTION = 'Choose whether more or fewer are wanted'
export const CHOOSE_KIND = 'Choose what should change'
export const SAME_MEASURE = 'This action has this measure already'
export const TAKE_BACK_WHY = 'Enter why it is taken back'
export const TAKEN_BACK_ALREADY = 'This measure was taken back already.'
export const NO_TOOL =
  'No round of this register has an audit tool yet, so no question can be chosen. Choose a grade or urgent follow-ups, or describe the measure in words.'

/** `The tool of these rounds asks no such question`: with the code, because no words stand behind it. */
export function notInTool(tool: string): string {
  return `The tool ${tool} asks no such question. Choose one of its questions`
}

interface Around {
  readonly tool: Tool | null
  readonly words: Words
  readonly asAt: Day | null
}

/** What should change, in one line: `More audits that answer “Is the plan complete?” with Yes or Partly`. */
export function sayMeasure(wanted: Wanted, around: Around): string {
  const { kind, direction, choices, standard } = wanted
  const amount = direction === 'more' ? 'More' : 'Fewer'
  switch (kind) {
    case 'answer':
      return `${amount} audits that answer “${questionText(wanted, around)}” with ${orListed(choices.map(sayAnswerCode))}`
    case 'grade':
      return `${amount} audits graded ${orListed(choices.map((code) => sayGradeCode(code, around)))}`
    case 'followUps':
      return `${amount} audits with an urgent follow-up`
    case 'standard':
      return `${amount} children for whom the standard “${standardName(standard ?? '')}” is met${sayTarget(wanted)}`
  }
}

function sayTarget({ targetPercent }: Wanted): string {
  return targetPercent === null ? '' : `, ${targetPercent}% of the list as the target`
}

function questionText({ topic, question }: Wanted, { tool, words }: Around): string {
  const asked = tool === null ? [] : questionsOf(tool)
  const found = asked.find((each) => each.topic === topic && each.question.code === question)
  return found === undefined ? `${topic}.${question}` : inWordsOf(words, found.question.text)
}

function sayAnswerCode(code: string): string {
  return ANSWER_WORDS[code as RecordedAnswer] ?? code
}

function sayGradeCode(code: string, { tool, asAt }: Around): string {
  const grade = GRADES.find((each) => each === code)
  return grade === undefined ? code : gradeName(tool, grade, asAt === null ? null : formatDay(asAt))
}

function orListed(things: readonly string[]): string {
  const last = things.at(-1) ?? ''
  return things.length < 2 ? last : `${things.slice(0, -1).join(', ')} or ${last}`
}

/** How the list stood on a day and how it stands now: what can still be cleared, and not the whole period. */
export function sayListDays({ before, now }: ListDays): string {
  const counts = [before, now].flatMap((share) => (share === null ? [] : [sayShare(share)]))
  return `As the list stood on a day, what is history left out: ${counts.join('; ')}.`
}

function sayShare({ on, met, notMet, cannotTell }: ShareOfDay): string {
  return `met for ${met} of ${met + notMet} children (cannot tell ${cannotTell}) on ${sayDay(on)}`
}
