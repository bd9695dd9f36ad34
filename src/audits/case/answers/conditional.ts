import { isAskedIn, standingsOf, type Given, type Tool, type Topic } from '../../tool/index.ts'
import type { StoredAnswer, TypedAnswer } from './model.ts'

/** What saving a page does to the questions whose turn depends on its answers. */
export interface Opening {
  /** What is to be stored: the answers to questions that are asked once all of this is said. */
  readonly written: readonly TypedAnswer[]
  /** How many answers were typed to questions that are not asked with these answers, and are not stored. */
  readonly closedCount: number
  /** How many questions of the topic are asked with these answers, wait for one, and were not on the page. */
  readonly openedCount: number
}

/**
 * Sorts what was typed on the page of a topic by what is asked once it is saved. A page that saves itself has said
 * much of it before the button is pressed, so what is opened is told by what the page did not hold (`isNew`).
 */
export function openingOf(
  { tool, topic, given }: { readonly tool: Tool; readonly topic: Topic; readonly given: readonly Given[] },
  typed: readonly TypedAnswer[],
  isNew: (question: string) => boolean = () => true,
): Opening {
  const after = [
    ...given.filter((each) => each.topic !== topic.code || !typed.some(isOn(each.question))),
    ...typed.map(({ question, answer }) => ({ topic: topic.code, question, answer })),
  ]
  const now = standingsOf(tool, after)
  const written = typed.filter(({ question }) => isAskedIn(now, topic.code, question))
  const opened = topic.questions.filter(
    ({ code, askedWhen }) =>
      askedWhen !== null &&
      isNew(code) &&
      isAskedIn(now, topic.code, code) &&
      !after.some((each) => each.topic === topic.code && each.question === code && each.answer !== null),
  )
  return { written, closedCount: typed.length - written.length, openedCount: opened.length }
}

function isOn(question: string) {
  return (each: { readonly question: string }) => each.question === question
}

/** The questions that a finished record leaves out and that are not kept as such yet. */
export function notAskedYet(
  tool: Tool,
  answers: readonly StoredAnswer[],
): { readonly topic: string; readonly question: string }[] {
  const standings = standingsOf(tool, answers)
  const kept = new Set(
    answers.filter(({ isAsked }) => !isAsked).map(({ topic, question }) => `${topic}.${question}`),
  )
  return tool.topics.flatMap(({ code: topic, questions }) =>
    questions
      .filter(({ code }) => standings.get(`${topic}.${code}`) === 'notAsked' && !kept.has(`${topic}.${code}`))
      .map(({ code: question }) => ({ topic, question })),
  )
}
