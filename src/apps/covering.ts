import type { Actor } from '../access/index.ts'
import { decideCover, FEED_WORDS, sayCover, seeSource } from '../evidence/index.ts'
import { askImporter, documentOf, type ImportDocument, type SheetReport } from '../imports/index.ts'
import { parseDay } from '../kernel/day.ts'
import { invalid, type Refusal } from '../kernel/refusal.ts'
import { ok, type Result } from '../kernel/result.ts'
import { listed, plural } from '../kernel/sentence.ts'
import type { House } from './house.ts'
import { takePath, type ImportOptions } from './importing.ts'

export interface Covering {
  readonly document: ImportDocument
  /** Why it was not said how far the source goes; null where it was said, and of a dry run. */
  readonly uncovered: string | null
}

/**
 * Takes files in and then says that their source has brought everything up to and including the day, of every kind that
 * it was said to bring. Refused before anything is taken in: what is no day or one that cannot be covered, a source of
 * which nothing was said yet. Nothing is said where nothing came in: duties would count as not met for want of a file.
 */
export async function importCovering(
  house: House,
  actor: Actor,
  path: string,
  options: ImportOptions,
  last: string,
): Promise<Result<Covering, Refusal>> {
  const { source, dryRun } = options
  const kinds = await kindsToCover(house, actor, source, last)
  if (!kinds.ok) return kinds
  const taken = await takePath(house, actor, path, options)
  if (!taken.ok) return taken
  const document = documentOf(taken.value)
  const uncovered = dryRun ? null : whyUncovered(taken.value)
  if (dryRun || uncovered !== null) return ok({ document, uncovered })
  const said = await house.door.run(actor, sayCover, { source, kinds: kinds.value, last })
  return said.ok ? ok({ document, uncovered }) : said
}

/** The kinds that the source was said to bring, where all of them can be covered up to the day. */
async function kindsToCover(
  house: House,
  actor: Actor,
  source: string,
  last: string,
): Promise<Result<readonly string[], Refusal>> {
  const day = parseDay(last)
  if (day === null) return invalid(FEED_WORDS.noDay)
  const seen = await house.door.see(actor, seeSource, { source })
  if (!seen.ok) return whyUnseen(house, actor)
  if (seen.value.feeds.length === 0) return invalid(FEED_WORDS.nothingSaid)
  const { feeds, today } = seen.value
  const kinds = feeds.map(({ kind }) => kind)
  const decided = decideCover({ kinds, from: null, last: day }, feeds, today)
  return decided.ok ? ok(kinds) : decided
}

/** Whoever may take nothing in is not told what was said of a source. */
async function whyUnseen(house: House, actor: Actor): Promise<Result<never, Refusal>> {
  const importer = await house.door.see(actor, askImporter, {})
  return importer.ok ? invalid(FEED_WORDS.nothingSaid) : importer
}

/** Why nothing can be said of how far the source goes: a file is missing from what was read, or all of it is. */
function whyUncovered(reports: readonly SheetReport[]): string | null {
  const unread = [...new Set(reports.filter(({ matched }) => matched === null).map(({ file }) => file))]
  if (unread.length > 0)
    return notSaid(`${listed(unread)} ${plural(unread.length, 'was', 'were')} not recognised`)
  const evidence = reports.filter(({ keepsNothing }) => !keepsNothing)
  if (evidence.length === 0) return notSaid('these files carry no evidence')
  const { read, rejected } = documentOf(evidence)
  if (read === 0) return notSaid('no row stands in these files')
  return rejected === read ? notSaid('every row was refused') : null
}

function notSaid(why: string): string {
  return `How far the source goes was not said: ${why}. Correct that, and take the files in again with --covers.`
}
