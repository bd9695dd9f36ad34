export {
  ATTESTED,
  ENTRY_KINDS,
  kindOf,
  STATUS_KINDS,
  type Answer,
  type Attribute,
  type EntryKind,
  type StatusKind,
} from './model.ts'
export { sayCover } from './feeds/commands.ts'
export { FEED_SAYERS } from './feeds/model.ts'
export { decideCover } from './feeds/rules.ts'
export { FEED_WORDS } from './feeds/words.ts'
export { seeSource } from './pages/feeds/[source]/query.ts'
export { missingEpisodesOf, type Interview, type MissingEpisode } from './missing/store.ts'
export {
  ANSWER_WORDS,
  isAnswer,
  MISSING_WORDS,
  sayAnswer,
  sayAttribute,
  sayOne,
  sayOneOf,
  sayValue,
} from './words.ts'
export { interviewsOf, type InterviewOfEpisode } from './interviews/query.ts'
export { evidenceOfChild } from './joined.ts'
export { mayAttest } from './policy.ts'
export { freshFigures } from './quality/commands.ts'
export { newestCut as newestQuality } from './quality/count/store.ts'
export type { MatchingFigures } from './quality/model.ts'
export { loadTeam, type TeamWithEntries } from './teams/commands.ts'
export { TEAM_KINDS, teamKindOf, type KnownTeam, type TeamEntry } from './teams/model.ts'
export { mayAttestOfTeam, seesEveryTeam, teamReaders } from './teams/policy.ts'
export { knownTeams, teamEntriesOf, teamsOfPerson } from './teams/store.ts'
