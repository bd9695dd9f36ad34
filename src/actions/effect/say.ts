import type { Words } from '../../kernel/words.ts'
import { sayMeasure } from '../measures/words.ts'
import type { Effect } from './model.ts'
import { effectSentence, shortSentence } from './words.ts'

interface Reader {
  readonly words: Words
  /** Whether the figures of a round are for this reader. */
  readonly mayReadFigures: boolean
}

/** What the rounds show of each measure of an action, in sentences; one without a figure where figures are not for the reader. */
export function sayEffect(effect: Effect, { words, mayReadFigures }: Reader): string[] {
  if (!mayReadFigures || effect.measures.length === 0) return [shortSentence(effect)]
  const tool = effect.later?.tool ?? effect.earlier.tool
  const around = { tool, words, asAt: effect.later?.asAt ?? null }
  return effect.measures.map(
    (judged) => `${sayMeasure(judged.measure, around)}: ${effectSentence(judged, effect)}`,
  )
}
