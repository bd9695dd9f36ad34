export { ENTRY_KINDS, kindOf, type Answer, type Attribute, type EntryKind } from './model.ts'
export { missingEpisodesOf, type Interview, type MissingEpisode } from './missing/store.ts'
export { ANSWER_WORDS, MISSING_WORDS, sayAnswer, sayAttribute, sayValue } from './words.ts'
