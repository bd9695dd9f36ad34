export { dutiesIn, shareOf, verdictOf, type Share } from './aggregate.ts'
export { calendarOf, type Calendar } from './calendar.ts'
export { type DutySink, type FoundDuty } from './desk.ts'
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
export { hasFigure, judgedKinds, kindsOf } from './prepare.ts'
export type { HoursLimit, Limit, Rule } from './rule-model.ts'
export { ruleSchema } from './schema.ts'
export { PROCEDURES, STANDARDS } from './shipped.ts'
export { collectingSink, countingSink, type DutyOfChild } from './sinks.ts'
export { coverageOf, type Coverage, type CoveredDays, type Timeline } from './timeline.ts'
export { layOut, timelineOf, type ChildFacts, type LaidOut } from './timeline-of.ts'
export { problemsOfVersions, withVersions } from './versions.ts'
