import { STANDARDS } from '../../standards/index.ts'

const OF_CHILDREN = STANDARDS.filter(({ subject }) => subject === 'child')

/** The standards that a question can have beside it: those that ask something of a child, in the order of procedures. */
export const STANDARD_CODES: readonly string[] = OF_CHILDREN.map(({ code }) => code)

/** A standard by its code, as it ships; undefined for a code that no procedure has. */
export function standardCoded(code: string) {
  return OF_CHILDREN.find((each) => each.code === code)
}
