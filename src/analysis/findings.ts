import { ANSWERS, answersAsked, questionsOf, type Question, type Tool, type Topic } from '../audits/index.ts'
import { isBetter } from './difference/count.ts'
import { codesOf } from './representation/count.ts'
import { ATTRIBUTES } from './representation/model.ts'
import type { FoundAnswer } from './cut/found.ts'
import type { AnswerCounts, ByQuestion, CaseRow, Figures, MarkCounts } from './cut/model.ts'

export interface TopicMarks extends MarkCounts {
  readonly title: string
}

/** How many findings of each topic were marked as strengths and as concerns; topics without a mark are left out. */
export function marksByTopic(tool: Tool, marks: ByQuestion<MarkCounts>): TopicMarks[] {
  const counted = tool.topics.map(({ code, title }) => {
    const each = Object.values(marks[code] ?? {})
    const sum = (mark: keyof MarkCounts) => each.reduce((total, counts) => total + counts[mark], 0)
    return { title, strength: sum('strength'), concern: sum('concern') }
  })
  return counted.filter(({ strength, concern }) => strength + concern > 0)
}

/** The topics of which some audit said something, and those of which none did. */
export function bySpeech(
  tool: Tool,
  { topics }: Pick<Figures, 'topics'>,
): { spoken: Topic[]; silent: Topic[] } {
  const isSilent = ({ code }: Topic) =>
    Object.values(topics[code] ?? {}).every((counts) => ANSWERS.every((answer) => counts[answer] === 0))
  return { spoken: tool.topics.filter((topic) => !isSilent(topic)), silent: tool.topics.filter(isSilent) }
}

/** A question that some file leaves open. */
export interface NotEvidenced {
  readonly topic: string
  readonly question: Question
  readonly counts: AnswerCounts
}

/** The questions that some file does not answer either way, in the order of the form. */
export function notEvidenced(tool: Tool, topics: ByQuestion<AnswerCounts>) {
  return questionsOf(tool).flatMap(({ topic, question }): NotEvidenced[] => {
    const counts = topics[topic]?.[question.code]
    return counts === undefined || counts.notEvidenced === 0 ? [] : [{ topic, question, counts }]
  })
}

/** Which figure: what is undefined is not asked about. */
export interface Behind {
  readonly grade?: string | undefined
  readonly safeguarded?: string | undefined
  readonly followUp?: string | undefined
  readonly topic?: string | undefined
  readonly question?: string | undefined
  readonly answer?: string | undefined
  /** Two judgements of one case: whose, of what, and what each said. */
  readonly side?: string | undefined
  readonly judged?: string | undefined
  readonly first?: string | undefined
  readonly second?: string | undefined
  /** The better or the weaker half of the grades. */
  readonly half?: string | undefined
  /** A group that the child is in. */
  readonly attribute?: string | undefined
  readonly group?: string | undefined
  readonly team?: string | undefined
}

/** The rows of the cases that a figure counts. */
export function casesBehind<Row extends CaseRow>(
  behind: Behind,
  rows: readonly Row[],
  answers: readonly FoundAnswer[],
  tool: Tool | null,
): Row[] {
  const said = askedIn(rows, answers, tool).filter(
    ({ topic, question, answer }) =>
      topic === behind.topic && question === behind.question && isAnswer(behind.answer, answer),
  )
  const cases = new Set(said.map((each) => each.case))
  return rows.filter(
    (row) =>
      isJudgedAs(behind, row) &&
      isMetIn(behind, row) &&
      isInGroup(behind, row) &&
      (behind.answer === undefined || cases.has(row.case)),
  )
}

/** Any answer but yes, of those that were given: the other side of a yes where two groups are set side by side. */
export const NOT_YES = 'notYes'

function isAnswer(asked: string | undefined, answer: FoundAnswer['answer']): boolean {
  if (asked !== NOT_YES) return answer === asked
  return answer === 'partly' || answer === 'no' || answer === 'notEvidenced'
}

function isJudgedAs({ grade, safeguarded, followUp, half, team }: Behind, row: CaseRow): boolean {
  return (
    (grade === undefined || row.grade === grade) &&
    (safeguarded === undefined || row.safeguarded === safeguarded) &&
    (followUp === undefined || row.followUps.length > 0) &&
    (half === undefined || (row.grade !== null && isBetter(row.grade) === (half === 'better'))) &&
    (team === undefined || row.team === team)
  )
}

function isMetIn({ side, judged, first, second }: Behind, row: CaseRow): boolean {
  if (side === undefined) return true
  const met = side === 'moderated' ? row.moderated : row.firstViews
  const of = judged === 'safeguarded' ? 'safeguarded' : 'grade'
  return met?.first[of] === first && met?.second[of] === second
}

function isInGroup({ attribute, group }: Behind, { groups }: CaseRow): boolean {
  if (attribute === undefined) return true
  const known = ATTRIBUTES.find((each) => each === attribute)
  return known !== undefined && groups !== null && groups !== undefined
    ? codesOf(groups, known).includes(group ?? '')
    : false
}

/** What the cases say to questions that they were asked, as the figures count it. */
function askedIn(
  rows: readonly CaseRow[],
  answers: readonly FoundAnswer[],
  tool: Tool | null,
): readonly FoundAnswer[] {
  if (tool === null) return answers
  return rows.flatMap((row) =>
    answersAsked(
      tool,
      answers.filter((each) => each.case === row.case),
    ),
  )
}
