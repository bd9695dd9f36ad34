import type { Table } from '../imports/index.ts'
import { stays } from './tables/stays.ts'

/** What files may say of the registers. */
export const tables: readonly Table[] = [stays]
