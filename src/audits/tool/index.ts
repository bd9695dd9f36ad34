export * from './model.ts'
export { loadTools } from './load.ts'
export { parseTool } from './parse.ts'
export {
  type Asked,
  type Given,
  gradeWording,
  inWordsOf,
  missingAnswers,
  questionsOf,
  toolName,
} from './questions.ts'
