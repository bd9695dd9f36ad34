import type { Table } from '../imports/index.ts'
import { entries } from './tables/entries.ts'
import { missingEpisodes } from './tables/missing-episodes.ts'

/** What files may say of the case record. */
export const tables: readonly Table[] = [missingEpisodes, entries]
