import type { Day } from '../../kernel/day.ts'
import type { Words } from '../../kernel/words.ts'
import {
  type Grade,
  NOT_COMMENTED,
  type Place,
  type Question,
  type RecordedAnswer,
  type Tool,
} from './model.ts'

/** A question with the topic it stands in: the code of a question is its own within the topic only. */
export interface Asked {
  readonly topic: string
  readonly question: Question
}

/** What was recorded for one question of a case; null where an answer was begun and taken back. */
export interface Given {
  readonly topic: string
  readonly question: string
  readonly answer: RecordedAnswer | null
}

/** How a round names its tool, and how its file is called: `exploitation-1`. */
export function toolName(tool: Tool): string {
  return `${tool.code}-${tool.version}`
}

/** Every question of the tool in the order of the form. */
export function questionsOf(tool: Tool): Asked[] {
  return tool.topics.flatMap((topic) => topic.questions.map((question) => ({ topic: topic.code, question })))
}

/**
 * The questions that still need an answer before a case can be submitted, in the order of the form.
 * "Did not comment" is no answer, nor is one that the question does not offer.
 */
export function missingAnswers(tool: Tool, given: readonly Given[]): Asked[] {
  const answers = new Map(given.map((each) => [`${each.topic}.${each.question}`, each.answer]))
  return questionsOf(tool).filter(({ topic, question }) => {
    const answer = answers.get(`${topic}.${question.code}`) ?? NOT_COMMENTED
    return answer === NOT_COMMENTED || !question.answers.includes(answer)
  })
}

/** How the grade was called on the day: until 2017 "Requires Improvement", since then "… to be good". */
export function gradeWording(tool: Tool, grade: Grade, day: Day): string {
  const wordings = tool.grade.levels.find((level) => level.code === grade)?.wordings ?? []
  return wordings.find((each) => each.until === null || day < each.until)?.text ?? grade
}

/** A sentence of the tool in the authority's own words: `the {register}` becomes `the VEMT list`. */
export function inWordsOf(words: Words, sentence: string): string {
  return sentence.replace(/\{(\w+)\}/g, (_, place: Place) => words[place].one)
}
