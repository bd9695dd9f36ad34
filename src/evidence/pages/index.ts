import type { Page } from '../../access/index.ts'
import { entriesPage } from './children/[child]/entries/page.tsx'
import { childPage } from './children/[child]/page.tsx'

export const pages: readonly Page[] = [childPage, entriesPage]
