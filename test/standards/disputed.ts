import type { Question } from './asking.ts'

/**
 * Questions on which the two implementations were found to differ and the text of the domain has been read for the
 * slow one. They are left out until the other follows; each line says what it is.
 */
export function isDisputed({ standard }: Question): boolean {
  // What counts towards a cadence is said by the version in force when the gap began.
  const counted = standard.versions.map(({ rule }) =>
    rule.shape === 'cadence' ? JSON.stringify(rule.entries) : '',
  )
  return new Set(counted).size > 1
}
