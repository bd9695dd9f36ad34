import { questionsOf, type Question, type Tool } from '../../audits/index.ts'
import { answerCounts } from '../cut/questions.ts'
import type { FoundCase, FoundEarlier, FoundRound } from '../cut/found.ts'
import { yesOf } from '../difference/count.ts'
import { counterpartOf } from './mapping.ts'
import type { ComparedQuestion, ComparedTopics } from './model.ts'

type Known = FoundEarlier & { readonly tool: Tool }

/**
 * The topics of an earlier round beside this one: questions that both tools ask, by their code or by the map of what
 * asks the same. Null where one of the two does not say what it was asked.
 */
export function comparedTopics(
  found: FoundRound,
  audited: readonly FoundCase[],
  earlier: FoundEarlier,
  isTestable: boolean,
): ComparedTopics | null {
  const { tool } = found
  if (tool === null || earlier.tool === null || earlier.round.isKnownInPart) return null
  const before: Known = { ...earlier, tool: earlier.tool }
  const pairs = pairsOf(tool, before)
  const questions = besideEachOther({ found, audited, tool }, before, pairs)
  const answered = Object.fromEntries(Object.entries(questions).filter(([, each]) => hasAny(each)))
  return {
    questions: answered,
    onlyNowCount: questionsOf(tool).length - pairs.length,
    onlyBeforeCount: questionsOf(before.tool).length - pairs.length,
    isTestable,
  }
}

interface Pair {
  readonly topic: string
  readonly question: Question
  readonly before: { readonly topic: string; readonly question: Question }
}

/** Each question of the later tool with the one that it goes on from; the ones without are left out. */
function pairsOf(tool: Tool, { tool: beforeTool, same }: Known): Pair[] {
  const asked = new Map(questionsOf(beforeTool).map((each) => [`${each.topic}.${each.question.code}`, each]))
  return questionsOf(tool).flatMap(({ topic, question }) => {
    const name = counterpartOf(same, `${topic}.${question.code}`)
    const before = name === null ? undefined : asked.get(name)
    return before === undefined ? [] : [{ topic, question, before }]
  })
}

function besideEachOther(
  now: { readonly found: FoundRound; readonly audited: readonly FoundCase[]; readonly tool: Tool },
  before: Known,
  pairs: readonly Pair[],
): Record<string, Record<string, ComparedQuestion>> {
  const nowCounts = answerCounts(now.found, now.audited)
  const finished = before.cases.filter(({ isFinished }) => isFinished)
  const beforeCounts = answerCounts(before, finished)
  const topics: Record<string, Record<string, ComparedQuestion>> = {}
  for (const { topic, question, before: was } of pairs) {
    const [first, second] = [beforeCounts[was.topic]?.[was.question.code], nowCounts[topic]?.[question.code]]
    if (first === undefined || second === undefined) continue
    const shares = { first: yesOf(first), second: yesOf(second) }
    if (shares.first.of + shares.second.of === 0) continue
    const name = `${was.topic}.${was.question.code}`
    topics[topic] = {
      ...topics[topic],
      [question.code]: {
        ...shares,
        was: name === `${topic}.${question.code}` ? null : name,
        isReworded: question.text !== was.question.text,
      },
    }
  }
  return topics
}

function hasAny(questions: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(questions).length > 0
}
