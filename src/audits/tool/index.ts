export * from './model.ts'
export { answersAsked, isAskedIn, standingIn, standingsOf, type Standing, type Standings } from './asked.ts'
export { FACT_KINDS } from './fact-kinds.ts'
export { loadTools } from './load.ts'
export { parseTool } from './parse.ts'
export { gradeWording, inWordsOf, missingAnswers, questionsOf, toolName } from './questions.ts'
export { shippedTool, shippedTools } from './shipped.ts'
export { STANDARD_CODES } from './standard-codes.ts'
export {
  sayCondition,
  sayFactKind,
  sayFactKinds,
  sayNumber,
  sayStandard,
  sayStandards,
  sayVersion,
} from './words.ts'
export { toolNamed, toolsNamed, toolVersions } from './versions/store.ts'
