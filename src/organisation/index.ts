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
  waitForNamesakes,
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
export {
  childrenFor,
  ethnicityOf,
  identifierPart,
  personPart,
  sexOf,
  type IdentifierSaid,
  type PersonSaid,
} from './tables/children.ts'
export { childrenKnownTo, childrenOfSource, workersOfSource, type ChildOfSource } from './tables/store.ts'
export { childrenApi, refusePurge } from './tables/children-api.ts'
export { census } from './tables/census.ts'
export { ssda903 } from './tables/ssda903.ts'
export { ENDS_BEFORE_START, NO_SUCH_CHILD, NO_SUCH_WORKER } from './tables/words.ts'
export { DAY_MOVED, RECORDS_CHANGED } from './news.ts'
export { recordAddress } from './case-system/rules.ts'
export { findRecordAddress } from './case-system/store.ts'
export { countProposals, defineJoining } from './joining/commands.ts'
export type { JoiningGround, ThingsOfChild } from './joining/ground.ts'
export type { Standing } from './joining/model.ts'
export { joinedTo, sourceCounts } from './joining/store.ts'
export { sayProposals, sayUnmatched } from './joining/words.ts'
export type { SourceCount } from './joining/model.ts'
export { thingsOfChild } from './joining/tables.ts'
