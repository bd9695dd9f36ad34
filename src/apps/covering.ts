import type { Actor } from '../access/index.ts'
import { decideCover, FEED_WORDS, sayCover, seeSource } from '../evidence/index.ts'
import type { ImportDocument } from '../imports/index.ts'
import { parseDay } from '../kernel/day.ts'
import { invalid, type Refusal } from '../kernel/refusal.ts'
import type { Result } from '../kernel/result.ts'
import type { House } from './house.ts'
import { importPath, type ImportOptions } from './importing.ts'

/**
 * Takes files in and then says that their source has brought everything up to and including the day, of every kind that
 * it was said to bring. Refused before anything is taken in: what is no day or one that cannot be covered, a source of
 * which nothing was said yet.
 */
export async function importCovering(
  house: House,
  actor: Actor,
  path: string,
  options: ImportOptions,
  last: string,
): Promise<Result<ImportDocument, Refusal>> {
  const day = parseDay(last)
  if (day === null) return invalid(FEED_WORDS.noDay)
  const { source, dryRun } = options
  const seen = await house.door.see(actor, seeSource, { source })
  if (!seen.ok || seen.value.feeds.length === 0) return invalid(FEED_WORDS.nothingSaid)
  const { feeds, today } = seen.value
  const kinds = feeds.map(({ kind }) => kind)
  const decided = decideCover({ kinds, from: null, last: day }, feeds, today)
  if (!decided.ok) return decided
  const taken = await importPath(house, actor, path, options)
  if (!taken.ok || dryRun) return taken
  const said = await house.door.run(actor, sayCover, { source, kinds, last })
  return said.ok ? taken : said
}
