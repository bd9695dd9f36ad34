import { sayDay } from '../../../kernel/day.ts'
import type { ToolVersion } from './model.ts'

/** Where a version comes from: shipped, or published here by whom and when. */
export function sayOrigin({ published }: Pick<ToolVersion, 'published'>): string {
  if (published === null) return 'Came with Goldthread'
  return `Published by ${published.by} on ${sayDay(published.on)}`
}
