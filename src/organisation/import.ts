import type { Table } from '../imports/index.ts'
import { apiChildren, apiWorkers } from './tables/children-api.ts'
import { censusChildren } from './tables/census.ts'
import { departments } from './tables/departments.ts'
import { involvements } from './tables/involvements.ts'
import { linkedIdentifiers } from './tables/linked-identifiers.ts'
import { persons } from './tables/persons.ts'
import { professionals } from './tables/professionals.ts'
import { header, socialWorkers } from './tables/ssda903.ts'

/** The tables that say who people are and who works with whom. */
export const tables: readonly Table[] = [
  ...[departments, professionals, persons, linkedIdentifiers, involvements],
  ...[header, socialWorkers, censusChildren, apiChildren, apiWorkers],
]
