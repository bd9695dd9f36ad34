export {
  isInformation,
  isRed,
  REASONS,
  reasonCode,
  STATUSES,
  VERDICTS,
  type Duty,
  type Procedure,
  type Reason,
  type Shape,
  type Standard,
  type Status,
  type Verdict,
  type Version,
} from './model.ts'
export type { Limit, Rule } from './rule-model.ts'
export { ruleSchema } from './schema.ts'
export { coverageOf, type Coverage, type CoveredDays, type Timeline } from './timeline.ts'
export { layOut, timelineOf, type ChildFacts, type LaidOut } from './timeline-of.ts'
