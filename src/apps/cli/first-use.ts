import { join } from 'node:path'
import type { Clock } from '../../platform/clock.ts'
import { loadStory } from '../story.ts'
import { ROOT } from '../root.ts'
import type { Installation } from './installation.ts'
import { say } from './output.ts'
import { expectDone, Refused } from './refused.ts'
import { hasAuthority } from './store.ts'

export const STORY = join(ROOT, 'stories', 'northmere-2015')

const NOTHING_HERE =
  'The database that DATABASE_URL names holds no authority yet, and no story is loaded into it unasked. Found yours: ' +
  'bin/goldthread start --empty --authority "Your council", or bin/goldthread import FOLDER --source "your case system" ' +
  '--authority "Your council". To have the story in it: bin/goldthread import stories/northmere-2015 --source northmere'

/**
 * A new home gets the story, so that every command has something true to show. A database on a server was made for an
 * authority: an invented one in it would keep the real one out for good.
 */
export async function prepareFirstUse({ pool, kind }: Installation, clock: Clock): Promise<void> {
  if (await hasAuthority(pool)) return
  if (kind === 'server') throw new Refused(NOTHING_HERE)
  say('This home is new. Loading the story "Northmere 2015" …')
  expectDone(await loadStory(pool, STORY, clock))
}
