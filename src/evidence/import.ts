import type { Table } from '../imports/index.ts'
import { annexATables } from './tables/annex-a/tables.ts'
import { censusTables } from './tables/census/tables.ts'
import { childrenApiTables } from './tables/children-api/tables.ts'
import { entries } from './tables/entries.ts'
import { missingEpisodes } from './tables/missing-episodes.ts'
import { ssdTables } from './tables/ssd/tables.ts'
import { ssda903Tables } from './tables/ssda903/tables.ts'

/** What files may say of the case record. */
export const tables: readonly Table[] = [
  ...[missingEpisodes, ...ssdTables, entries],
  ...[...annexATables, ...ssda903Tables, ...censusTables, ...childrenApiTables],
]
