import { NOT_COMMENTED, type Given, type Question, type RecordedAnswer, type Tool } from './model.ts'

/**
 * Whether a question is put to the auditors of a case. It is undecided while the answer that it depends on is
 * missing; what is not asked is no answer and stands in no denominator.
 */
export type Standing = 'asked' | 'notAsked' | 'undecided'

/** The standing of every question, by `topic.question`. */
export type Standings = ReadonlyMap<string, Standing>

/** How every question of the tool stands with these answers. A condition looks back, so one pass is enough. */
export function standingsOf(tool: Tool, given: readonly Given[]): Standings {
  const answers = new Map(given.map((each) => [nameOf(each.topic, each.question), each.answer]))
  const standings = new Map<string, Standing>()
  for (const { code, questions } of tool.topics)
    for (const question of questions)
      standings.set(nameOf(code, question.code), standingOf(question, standings, answers))
  return standings
}

function standingOf(
  { askedWhen }: Question,
  standings: Standings,
  answers: ReadonlyMap<string, RecordedAnswer | null>,
): Standing {
  if (askedWhen === null) return 'asked'
  const name = nameOf(askedWhen.topic, askedWhen.question)
  const before = standings.get(name) ?? 'undecided'
  if (before !== 'asked') return before
  const answer = answers.get(name) ?? NOT_COMMENTED
  if (answer === NOT_COMMENTED) return 'undecided'
  return askedWhen.answers.includes(answer) ? 'asked' : 'notAsked'
}

export function isAskedIn(standings: Standings, topic: string, question: string): boolean {
  return standingIn(standings, topic, question) === 'asked'
}

/** How one question stands; one that the tool does not ask is not asked. */
export function standingIn(standings: Standings, topic: string, question: string): Standing {
  return standings.get(nameOf(topic, question)) ?? 'notAsked'
}

/** The answers that were given to questions that are asked. */
export function answersAsked<Each extends Given>(tool: Tool, given: readonly Each[]): Each[] {
  const standings = standingsOf(tool, given)
  return given.filter(({ topic, question }) => standingIn(standings, topic, question) !== 'notAsked')
}

function nameOf(topic: string, question: string): string {
  return `${topic}.${question}`
}
