import { join } from 'node:path'
import type pg from 'pg'
import type { Clock } from '../../platform/clock.ts'
import { loadStory } from '../story.ts'
import { ROOT } from '../root.ts'
import { say } from './output.ts'
import { expectDone } from './refused.ts'
import { hasAuthority } from './store.ts'

export const STORY = join(ROOT, 'stories', 'northmere-2015')

/** An empty database gets the story, so that every command has something true to show. */
export async function prepareFirstUse(pool: pg.Pool, clock: Clock): Promise<void> {
  if (await hasAuthority(pool)) return
  say('This home is new. Loading the story "Northmere 2015" …')
  expectDone(await loadStory(pool, STORY, clock))
}
