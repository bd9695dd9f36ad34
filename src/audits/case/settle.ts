/** One stored state of something that is only ever added to: its id, and what was said, field by field. */
export interface Version {
  readonly id: string
  readonly words: readonly (string | null)[]
}

/** What a form sends: what was typed, and the version that the form was made from (null when there was none). */
export interface Typed {
  readonly seen: string | null
  readonly words: readonly (string | null)[]
}

/**
 * `nothingNew`: it says what stands already. `write`: nobody wrote meanwhile. `keepNewer`: somebody wrote
 * meanwhile and this form left the field as it was. `conflict`: both wrote, and they differ.
 */
export type Settlement = 'nothingNew' | 'write' | 'keepNewer' | 'conflict'

/** Settles what was typed against the history of the field, oldest first, so that nothing is overwritten unseen. */
export function settle(history: readonly Version[], typed: Typed): Settlement {
  const newest = history.at(-1)
  if (saysSame(newest, typed)) return 'nothingNew'
  if ((newest?.id ?? null) === typed.seen) return 'write'
  const seen = history.find(({ id }) => id === typed.seen)
  return saysSame(seen, typed) ? 'keepNewer' : 'conflict'
}

// Where nothing stands yet, every field is blank.
function saysSame(version: Version | undefined, typed: Typed): boolean {
  return typed.words.every((word, place) => word === (version?.words[place] ?? null))
}
