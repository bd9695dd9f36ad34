export { SAFEGUARDED, type AgreementFigures, type VerdictTables } from './agreement/model.ts'
export { agreementSentences, MODERATOR_KNEW, pairedSentence, type Judging } from './agreement/words.ts'
export { comparedTopicsSentences, seenBeforeSentence } from './compared/words.ts'
export { differenceSentences, smallestChance } from './difference/words.ts'
export { ATTRIBUTES, type Attribute } from './representation/model.ts'
export { representationSentences } from './representation/words.ts'
export type { ListStandards } from './list-standards/model.ts'
export { hasJudged, listSentence, sayOnList } from './list-standards/words.ts'
export { sayTeam, teamSentences } from './teams/words.ts'
export { answersByTopic, expectedOfList, gradesByRound } from './pictures.ts'
export { questionNames } from './question-names.ts'
export { answersGiven, ANSWER_WORDS, sayAnswer, sayMarks, sayOthers } from './answer-words.ts'
export { countsCsv } from './csv.ts'
export { freshCut } from './cut/commands.ts'
export type {
  AnswerCounts,
  CaseRow,
  Cut,
  EarlierRound,
  Figures,
  GradeCounts,
  MarkCounts,
  NoInterval,
} from './cut/model.ts'
export { findCut, newestCut, rowsOfCut } from './cut/store.ts'
export { resultsDocument } from './document.ts'
export { inTimeOrder, roundBefore } from './earlier.ts'
export { childrenInBothSentence, comparedSentence, earlierSentence } from './earlier-words.ts'
export { marksByTopic, notEvidenced } from './findings.ts'
export { resultsQuery, type SeenResults } from './pages/rounds/[round]/results/query.ts'
export { maySeeCases, maySeeResults } from './policy.ts'
export { moderationSentences } from './moderation-words.ts'
export { recordSentence } from './record-words.ts'
export { fisherTwoSided } from './statistics/fisher.ts'
export { holm } from './statistics/holm.ts'
export type { Share } from './statistics/share.ts'
export { auditsOf, inSomeOf, sayChance } from './wording.ts'
export { whyNotForAll } from './withheld.ts'
export {
  countedSentence,
  drawSentences,
  leftOutCount,
  fewAudits,
  followUpSentence,
  gradeName,
  gradeSentence,
  noIntervalSentence,
  openSentence,
  SAFEGUARDED_WORDS,
  sampleSentence,
  sayRound,
  unseenProblem,
} from './words.ts'
