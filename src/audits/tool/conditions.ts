import type { Condition, Tool, Topic } from './model.ts'
import { sayCircle, sayLater, sayMissing, sayNotOffered } from './words.ts'

/** What is wrong with a condition, and the place of its question among the topics. */
export interface ConditionProblem {
  readonly path: readonly (string | number)[]
  readonly sentence: string
}

type Asking = Pick<Tool, 'topics' | 'answers'>

interface Placed {
  readonly name: string
  readonly order: number
  readonly path: ConditionProblem['path']
  readonly question: Topic['questions'][number]
}

/**
 * What is wrong with the conditions of a tool: one that names a question which is missing or stands later, an answer
 * that is not offered, or questions that wait for one another. Each problem says its question in the tool's own words.
 */
export function problemsWithConditions({ topics, answers }: Asking): ConditionProblem[] {
  const placed = new Map(placesOf(topics).map((each) => [each.name, each]))
  return [...placed.values()].flatMap((each) => {
    const { askedWhen } = each.question
    const sentence = askedWhen === null ? null : problemWith(each, askedWhen, { placed, answers })
    return sentence === null ? [] : [{ path: each.path, sentence }]
  })
}

function placesOf(topics: readonly Topic[]): Placed[] {
  const flat = topics.flatMap(({ code, questions }, topicPlace) =>
    questions.map((question, place) => ({
      name: `${code}.${question.code}`,
      path: [topicPlace, 'questions', place, 'askedWhen'],
      question,
    })),
  )
  return flat.map((each, order) => ({ ...each, order }))
}

interface Among extends Pick<Asking, 'answers'> {
  readonly placed: ReadonlyMap<string, Placed>
}

function problemWith(each: Placed, condition: Condition, { placed, answers }: Among): string | null {
  const target = placed.get(nameOf(condition))
  const [own, other] = [each.question.text, target?.question.text ?? '']
  if (target === undefined) return sayMissing(own, nameOf(condition))
  const circle = circleFrom(each, placed)
  if (circle !== null) return sayCircle(circle.map((name) => placed.get(name)?.question.text ?? name))
  if (target.order > each.order) return sayLater(own, other)
  const wrong = condition.answers.find((answer) => !target.question.answers.includes(answer))
  if (wrong === undefined) return null
  return sayNotOffered(own, answers.find(({ code }) => code === wrong)?.wording ?? wrong, other)
}

/** The names of questions that wait for one another, from this one back to it; null where they end. */
function circleFrom(start: Placed, placed: ReadonlyMap<string, Placed>): string[] | null {
  const names = [start.name]
  let next = start.question.askedWhen
  while (next !== null) {
    const name = nameOf(next)
    if (name === start.name) return [...names, name]
    if (names.includes(name)) return null
    names.push(name)
    next = placed.get(name)?.question.askedWhen ?? null
  }
  return null
}

function nameOf({ topic, question }: Condition): string {
  return `${topic}.${question}`
}
