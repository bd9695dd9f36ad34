import type { Words } from '../../../kernel/words.ts'
import type { Problem } from '../../../kernel/refusal.ts'
import {
  inWordsOf,
  missingAnswers,
  standingIn,
  standingsOf,
  type Given,
  type Tool,
} from '../../tool/index.ts'
import { notAskedYet } from '../answers/conditional.ts'
import type { StoredAnswer } from '../answers/model.ts'
import { NO_JUDGEMENT, type Judgement } from '../judgement/model.ts'
import { NEEDS_GRADE_REASON } from '../judgement/words.ts'
import { problemsWithJudgement, type FollowUpBeside } from '../judgement/rules.ts'
import { sayUnanswered, SAY_GRADE, SAY_SAFEGUARDED } from './words.ts'

/** What the agreed record holds, as far as submitting it asks. */
export interface AgreedRecord {
  readonly tool: Tool
  readonly answers: readonly Given[]
  readonly judgement: Judgement | null
  readonly followUps: readonly FollowUpBeside[]
}

/**
 * What keeps the record from being submitted, in the order of the form. The field is `topic.question` for a
 * question that waits for an answer, else the field of the judgement.
 */
export function problemsWithRecord(record: AgreedRecord, words: Words): Problem[] {
  const unanswered = missingAnswers(record.tool, record.answers).map(({ topic, question }) => ({
    field: `${topic}.${question.code}`,
    sentence: sayUnanswered(titleOf(record.tool, topic), inWordsOf(words, question.text)),
  }))
  return [...unanswered, ...problemsWithoutJudgement(record)]
}

/** What a first view holds, as far as giving it asks. */
export type FirstView = Pick<AgreedRecord, 'tool' | 'answers' | 'judgement'>

/**
 * What keeps a first view from being given: what the tool marks blind, and the judgement. What is answered once for
 * both can follow, unless something blind waits for it.
 */
export function problemsWithFirstView({ tool, answers, judgement }: FirstView, words: Words): Problem[] {
  const needed = decidingBlind(tool, answers)
  const unanswered = missingAnswers(tool, answers).filter(
    ({ topic, question }) => question.blind || needed.has(`${topic}.${question.code}`),
  )
  const { grade, gradeReason, safeguarded } = judgement ?? NO_JUDGEMENT
  return [
    ...unanswered.map(({ topic, question }) => ({
      field: `${topic}.${question.code}`,
      sentence: sayUnanswered(titleOf(tool, topic), inWordsOf(words, question.text)),
    })),
    ...(grade === null ? [{ field: 'grade', sentence: SAY_GRADE }] : []),
    ...(grade !== null && gradeReason === null
      ? [{ field: 'gradeReason', sentence: NEEDS_GRADE_REASON }]
      : []),
    ...(safeguarded === null ? [{ field: 'safeguarded', sentence: SAY_SAFEGUARDED }] : []),
  ]
}

/** The answers, as `topic.question`, that decide whether a blind question is asked while it is undecided. */
function decidingBlind(tool: Tool, answers: readonly Given[]): ReadonlySet<string> {
  const standings = standingsOf(tool, answers)
  const needed = new Set<string>()
  // A condition looks back, so from the last question to the first each chain is followed to its root.
  for (const { code, questions } of tool.topics.toReversed())
    for (const question of questions.toReversed()) {
      const isNeeded = question.blind || needed.has(`${code}.${question.code}`)
      if (!isNeeded || standingIn(standings, code, question.code) !== 'undecided') continue
      if (question.askedWhen) needed.add(`${question.askedWhen.topic}.${question.askedWhen.question}`)
    }
  return needed
}

/** What a first view keeps as not asked: of the questions that are blind, for the rest belongs to the agreed record. */
export function notAskedBlind({
  tool,
  answers,
}: {
  readonly tool: Tool
  readonly answers: readonly StoredAnswer[]
}): ReturnType<typeof notAskedYet> {
  const isBlind = new Set(
    tool.topics.flatMap(({ code, questions }) =>
      questions.filter(({ blind }) => blind).map((question) => `${code}.${question.code}`),
    ),
  )
  return notAskedYet(tool, answers).filter(({ topic, question }) => isBlind.has(`${topic}.${question}`))
}

function problemsWithoutJudgement({ judgement, followUps }: AgreedRecord): Problem[] {
  const { grade, safeguarded } = judgement ?? NO_JUDGEMENT
  return [
    ...(grade === null ? [{ field: 'grade', sentence: SAY_GRADE }] : []),
    ...(safeguarded === null ? [{ field: 'safeguarded', sentence: SAY_SAFEGUARDED }] : []),
    ...problemsWithJudgement(judgement ?? NO_JUDGEMENT, followUps),
  ]
}

function titleOf(tool: Tool, topic: string): string {
  return tool.topics.find(({ code }) => code === topic)?.title ?? topic
}
