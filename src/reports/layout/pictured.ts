import { answersByTopic, expectedOfList, gradesByRound } from '../../analysis/index.ts'
import type { InsideFacts } from '../facts.ts'
import { comparison, grades } from './analysis.ts'
import type { Written } from './model.ts'

/** The grades and what they let one expect, with a line for each grade from the fewest to the most. @source seed 5.1 */
export function gradesWithPicture(facts: InsideFacts): Written | null {
  const written = grades(facts)
  const picture = expectedOfList(facts)
  return written === null || picture === null ? written : { ...written, picture }
}

/** This round beside the earlier ones, with a bar for each. @source seed 1.2, 5.1 */
export function comparisonWithPicture(facts: InsideFacts): Written | null {
  const written = comparison(facts)
  const picture = gradesByRound(facts)
  return written === null || picture === null ? written : { ...written, picture }
}

const GLANCE =
  'What the audits say to each topic, all its questions together. An audit to which a question does not apply is not counted for it.'

/** Every topic at a glance: how often each answer was given to its questions. @source seed 4 */
export function answersAtAGlance(facts: InsideFacts): Written | null {
  const picture = answersByTopic(facts)
  return picture === null
    ? null
    : { key: 'themes.answers', heading: 'All topics at a glance', text: GLANCE, picture, isFixed: true }
}
