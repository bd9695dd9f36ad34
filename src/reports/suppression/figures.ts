import { FEWEST_AUDITS_FOR_THE_PUBLIC } from '../rules/disclosure.ts'
import { loadBounds } from './bounds.ts'
import type { SuppressedFigures } from './model.ts'
import { suppress } from './suppress.ts'
import { roundToTell, type Beside } from './tables.ts'

/** The figures of a round for everybody; null below twenty audits, where no count is told. @source domain.md, disclosure */
export async function publicFigures(beside: Beside): Promise<SuppressedFigures | null> {
  if (beside.figures.auditedCount < FEWEST_AUDITS_FOR_THE_PUBLIC) return null
  return suppress(roundToTell(beside), await loadBounds())
}
