import { GRADES, questionsOf, type Tool } from '../../audits/index.ts'
import { invalid, type Refusal } from '../../kernel/refusal.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { DIRECTIONS, MEASURE_KINDS, type Measure, type Wanted } from './model.ts'
import { findStandard } from './standards.ts'
import * as words from './words.ts'

/** What a form says of a measure, before it is checked. */
export interface Chosen {
  readonly kind: string
  /** `topic.question`. */
  readonly question: string
  readonly answers: readonly string[]
  readonly grades: readonly string[]
  readonly standard: string
  /** As typed; blank where no target is set. */
  readonly target: string
  readonly direction: string
}

/** A tool with the name by which rounds know it. */
export interface NamedTool {
  readonly name: string
  readonly tool: Tool
}

/** The measure that a form describes; refused where the tool has no such question or nothing could change. */
export function checkMeasure(
  chosen: Chosen,
  named: NamedTool | null,
  standing: readonly Measure[],
): Result<Wanted, Refusal> {
  const kind = MEASURE_KINDS.find((each) => each === chosen.kind)
  if (kind === undefined) return invalid(words.CHOOSE_KIND, 'kind')
  const direction = DIRECTIONS.find((each) => each === chosen.direction)
  if (direction === undefined) return invalid(words.CHOOSE_DIRECTION, 'direction')
  const blank = {
    kind,
    direction,
    topic: null,
    question: null,
    choices: [],
    standard: null,
    targetPercent: null,
  }
  const wanted = withDetails(blank, chosen, named)
  return wanted.ok && standing.some((each) => isSame(each, wanted.value))
    ? invalid(words.SAME_MEASURE)
    : wanted
}

function withDetails(blank: Wanted, chosen: Chosen, named: NamedTool | null): Result<Wanted, Refusal> {
  switch (blank.kind) {
    case 'answer':
      return answerMeasure(blank, chosen, named)
    case 'grade': {
      const choices = GRADES.filter((grade) => chosen.grades.includes(grade))
      return isSome(choices, GRADES.length, 'grades', words.CHOOSE_GRADES, blank)
    }
    case 'standard':
      return standardMeasure(blank, chosen)
    case 'followUps':
      return ok(blank)
  }
}

/** A standard is met or not by every child of the list; nobody wants fewer of them. */
function standardMeasure(blank: Wanted, { standard, target }: Chosen): Result<Wanted, Refusal> {
  if (findStandard(standard) === null) return invalid(words.CHOOSE_STANDARD, 'standard')
  if (blank.direction === 'fewer') return invalid(words.MORE_OF_A_STANDARD, 'direction')
  if (target === '') return ok({ ...blank, standard })
  const percent = /^\d{1,3}%?$/.test(target) ? Number.parseInt(target, 10) : 0
  const isShare = percent >= 1 && percent <= 100
  return isShare ? ok({ ...blank, standard, targetPercent: percent }) : invalid(words.BAD_TARGET, 'target')
}

function answerMeasure(blank: Wanted, chosen: Chosen, named: NamedTool | null): Result<Wanted, Refusal> {
  if (named === null) return invalid(words.NO_TOOL, 'question')
  if (chosen.question === '') return invalid(words.CHOOSE_QUESTION, 'question')
  const asked = questionsOf(named.tool).find(
    (each) => `${each.topic}.${each.question.code}` === chosen.question,
  )
  if (asked === undefined) return invalid(words.notInTool(named.name), 'question')
  // Not applicable leaves the count, so it can be no answer that counts.
  const offered = asked.question.answers.filter((answer) => answer !== 'notApplicable')
  const choices = offered.filter((answer) => chosen.answers.includes(answer))
  const asking = { ...blank, topic: asked.topic, question: asked.question.code }
  return isSome(choices, offered.length, 'answers', words.CHOOSE_ANSWERS, asking)
}

/** Some and not all must count: where all do, no round can show a change. */
function isSome(
  choices: readonly string[],
  offeredCount: number,
  field: string,
  none: string,
  wanted: Wanted,
): Result<Wanted, Refusal> {
  if (choices.length === 0) return invalid(none, field)
  return choices.length >= offeredCount ? invalid(words.NOT_ALL_ANSWERS, field) : ok({ ...wanted, choices })
}

function isSame(measure: Measure, wanted: Wanted): boolean {
  const key = ({ kind, topic, question, choices, standard, direction, targetPercent }: Wanted) =>
    JSON.stringify([kind, topic, question, choices, standard, direction, targetPercent])
  return measure.takenBack === null && key(measure) === key(wanted)
}
