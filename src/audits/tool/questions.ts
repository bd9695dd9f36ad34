import type { Day } from '../../kernel/day.ts'
import type { Words } from '../../kernel/words.ts'
import { isAskedIn, standingsOf } from './asked.ts'
import { type Grade, NOT_COMMENTED, type Asked, type Given, type Place, type Tool } from './model.ts'

/** How a round names its tool, and how its file is called: `exploitation-1`; an authority's own is `exploitation-1.2`. */
export function toolName({ code, version, edition }: Pick<Tool, 'code' | 'version' | 'edition'>): string {
  return edition === null ? `${code}-${version}` : `${code}-${version}.${edition}`
}

/** Every question of the tool in the order of the form. */
export function questionsOf(tool: Tool): Asked[] {
  return tool.topics.flatMap((topic) => topic.questions.map((question) => ({ topic: topic.code, question })))
}

/**
 * The questions that still need an answer before a case can be submitted, in the order of the form.
 * "Did not comment" is no answer, nor is one that the question does not offer. What is not asked is not demanded.
 */
export function missingAnswers(tool: Tool, given: readonly Given[]): Asked[] {
  const answers = new Map(given.map((each) => [`${each.topic}.${each.question}`, each.answer]))
  const standings = standingsOf(tool, given)
  return questionsOf(tool).filter(({ topic, question }) => {
    if (!isAskedIn(standings, topic, question.code)) return false
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
