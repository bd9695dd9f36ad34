import type { Page } from '../../access/index.ts'
import { noticesPage } from './notices/page.tsx'

export const pages: readonly Page[] = [noticesPage]
