import type { Page } from '../../access/index.ts'
import { childTrailPage } from './trail/children/[child]/page.tsx'
import { linePage } from './trail/[line]/page.tsx'
import { trailPage } from './trail/page.tsx'

export const pages: readonly Page[] = [trailPage, linePage, childTrailPage]
