import { STANDARDS, type Standard } from '../../standards/index.ts'

/** The standards that can be a measure: those that ask something of a child. */
export const MEASURED_STANDARDS: readonly Standard[] = STANDARDS.filter(({ subject }) => subject === 'child')

/** The standard with this code; null where no procedure has one. */
export function findStandard(code: string | null): Standard | null {
  return MEASURED_STANDARDS.find((standard) => standard.code === code) ?? null
}

/** `Supervision every month (2.3)`; the words themselves where they name no standard. */
export function standardName(code: string): string {
  const standard = findStandard(code)
  return standard === null ? code : `${standard.name} (${standard.clause})`
}
