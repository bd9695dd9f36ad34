export { dutiesIn, shareOf, verdictOf, type Share } from './aggregate.ts'
export { calendarOf, type Calendar } from './calendar.ts'
export { type DutySink, type FoundDuty } from './desk.ts'
export { standardsOfChild, standardsOfChildren, type ChildHeld, type DutySeen } from './evaluation/query.ts'
export { evaluate, evaluateChild, runOf, type Alarm, type Asked, type Run } from './evaluate.ts'
export {
  isInformation,
  isRed,
  REASONS,
  reasonCode,
  SHAPES,
  STATUSES,
  VERDICTS,
  type AppliesTo,
  type Duty,
  type Procedure,
  type Reason,
  type Shape,
  type Standard,
  type Status,
  type Verdict,
  type Version,
} from './model.ts'
export { shareOverTime, type Share as ShareOfDay } from './kept/query.ts'
export type { Relied } from './relied/model.ts'
export { reliedOn } from './relied/store.ts'
export { hasFigure, judgedKinds, kindsOf } from './rules.ts'
export type { HoursLimit, Limit, Rule } from './rule-model.ts'
export { ruleSchema } from './schema.ts'
export { PROCEDURES, STANDARDS } from './shipped.ts'
export { collectingSink, countingSink, type DutyOfChild } from './sinks.ts'
export { coverageOf, type Coverage, type CoveredDays, type Timeline } from './timeline.ts'
export { layOut, timelineOf, type ChildFacts, type LaidOut } from './timeline-of.ts'
export { problemsOfVersions, versionAtDay, withVersions } from './versions.ts'
export { VerdictTag } from './pages/parts/verdict-tag.tsx'
export { sayDuty, sayFigure, sayLimit, sayVerdict, VERDICT_WORDS } from './words.ts'
