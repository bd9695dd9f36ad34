import type { Table } from '../imports/index.ts'
import { entries } from './tables/entries.ts'
import { missingEpisodes } from './tables/missing-episodes.ts'
import { ssdTables } from './tables/ssd/tables.ts'

/** What files may say of the case record. */
export const tables: readonly Table[] = [missingEpisodes, ...ssdTables, entries]
