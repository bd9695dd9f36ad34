import type { AnyFacts } from '../facts.ts'
import type { Written } from './model.ts'
import { auditOn, theBoard } from './phrases.ts'

/** @source seed 1.1 */
export function findingsPurpose({ header, theme, round, earlier }: AnyFacts): Written {
  const which = earlier === null ? 'a' : 'a further'
  const text = `To give ${theBoard(header)} the findings of ${which} ${auditOn(theme)}, undertaken in ${round.name}.`
  return { key: 'purpose.findings', text }
}

/** @source seed 1.2 */
export function comparisonPurpose({ earlier }: AnyFacts): Written | null {
  if (earlier === null) return null
  const text = `To set them beside what was reported of the earlier themed case-file audit of ${earlier.name}.`
  return { key: 'purpose.comparison', text }
}
