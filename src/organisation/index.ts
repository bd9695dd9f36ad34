export type { Authority, Persona } from './authority.ts'
export { findAuthority } from './store.ts'
export { setStoryDay } from './commands.ts'
export { nameOf, type Identity, type KnownChild } from './children/model.ts'
export { byName } from './children/rules.ts'
export {
  childrenKnown,
  findChild,
  findChildren,
  findNamesakes,
  identitiesOf,
  lockChildren,
} from './children/store.ts'
export { BY_HAND, insertChildByHand, type ChildByHand } from './children/by-hand/store.ts'
export { absencesFrom, type Absence } from './people/absences/store.ts'
export type {
  Involvement,
  InvolvementRole,
  SocialCare,
  TeamOfChild,
  WorkerOfChild,
} from './involvement/model.ts'
export { socialCareOn } from './involvement/rules.ts'
export { involvementsOf } from './involvement/store.ts'
export { isOneOf, knownOn } from './known/query.ts'
export { renewSight } from './sight/store.ts'
export { childrenOfSource, workersOfSource, type ChildOfSource } from './tables/store.ts'
export { ENDS_BEFORE_START, NO_SUCH_CHILD, NO_SUCH_WORKER } from './tables/words.ts'
export { DAY_MOVED, RECORDS_CHANGED } from './news.ts'
export { recordAddress } from './case-system/rules.ts'
export { findRecordAddress } from './case-system/store.ts'
