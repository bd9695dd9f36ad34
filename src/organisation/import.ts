import type { Table } from '../imports/index.ts'
import { departments } from './tables/departments.ts'
import { involvements } from './tables/involvements.ts'
import { linkedIdentifiers } from './tables/linked-identifiers.ts'
import { persons } from './tables/persons.ts'
import { professionals } from './tables/professionals.ts'

/** The tables of the Standard Safeguarding Dataset that say who people are and who works with whom. */
export const tables: readonly Table[] = [departments, professionals, persons, linkedIdentifiers, involvements]
