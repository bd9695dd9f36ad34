export type { Mark, StoredAnswer } from './case/answers/model.ts'
export { newestAnswers } from './case/answers/store.ts'
export { statusOf as followUpStatus, type FollowUpStatus } from './case/follow-up/lifecycle.ts'
export type { FollowUp, FollowUpEvent, Urgency } from './case/follow-up/model.ts'
export { followUpsOf } from './case/follow-up/store.ts'
export type { Safeguarded, StoredJudgement } from './case/judgement/model.ts'
export { newestJudgements } from './case/judgement/store.ts'
export { judgedAsAt } from './case/standards/rules.ts'
export { moderationFigures } from './moderation/load.ts'
export type { ModerationCounts } from './moderation/standing.ts'
/** Whether the pair of a case is done, in SQL. */
export { IS_SETTLED as isSettledCase } from './moderation/query.ts'
/** What stands of a case in SQL, moderation included. */
export { STANDING as standingJudgement } from './moderation/store.ts'
export type { CaseStatus, Seat, View } from './case/model.ts'

export {
  ANSWERS,
  gradeWording,
  GRADES,
  inWordsOf,
  isAskedIn,
  NOT_COMMENTED,
  questionsOf,
  sayFactKind,
  standingIn,
  standingsOf,
  answersAsked,
  toolNamed,
} from './tool/index.ts'
export type { Answer, Asked, Given, Grade, Question, RecordedAnswer, Tool, Topic } from './tool/index.ts'
export { sayExclusion } from './rounds/exclusions/codes.ts'
export { maySeeRounds } from './rounds/policy.ts'
export { isDrawn, type HowDrawn, type Round } from './rounds/model.ts'
export { findRound, findRounds } from './rounds/store.ts'
export { commitNonce, drawAlone, revealNonce } from './rounds/ceremony/commands.ts'
export { freezeRound } from './rounds/frame/commands.ts'
export type { FrameDocument } from './rounds/frame/document.ts'
export { frameChildren } from './rounds/frame/store.ts'
export { roundFrame } from './rounds/frame/query.ts'
export type { RoundDocument } from './rounds/list/document.ts'
export { roundList } from './rounds/list/query.ts'
export type { RoundShown } from './rounds/show/document.ts'
export { roundShow } from './rounds/show/query.ts'
export type { RoundVerification } from './rounds/verify/model.ts'
export { roundVerify } from './rounds/verify/query.ts'
export { roundsHolding } from './rounds/standing/store.ts'
