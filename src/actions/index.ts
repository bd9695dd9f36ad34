export { addAction, moveAction, recordAction } from './commands.ts'
export { actionsDocument, latestExposure } from './document.ts'
export { exposureOf, roundsAfter, type ExaminedRound, type Exposure } from './exposure.ts'
export { isOverdue, STATUSES, type Action, type Status } from './model.ts'
export { allActions, type ActionList } from './pages/actions/query.ts'
export { listExaminedRounds } from './rounds/store.ts'
export { listActions } from './store.ts'
export {
  EXPOSURE_WORDS,
  exposureOfAll,
  exposureSentence,
  sayDayOrNot,
  sayWhen,
  STATUS_WORDS,
} from './words.ts'
