import type { Bounds, FindBounds } from './bounds.ts'
import { LARGEST_SMALL_COUNT } from './model.ts'
import { knowledgeOf, type Guard, type Linked } from './system.ts'

/**
 * The first table of which a reader can bound a guarded count too narrowly; null where there is none, `contradiction`
 * where what the reader supposes cannot be.
 */
export function exposedBy(linked: Linked, findBounds: FindBounds): string | null {
  const knowledge = knowledgeOf(linked)
  const guards = knowledge.unknowns.flatMap(({ guard }, place) => (guard === null ? [] : [{ guard, place }]))
  if (guards.length === 0) return null
  const found = findBounds(knowledge, (boundsOf) =>
    guards.find(({ guard, place }) => isTooNarrow(guard, boundsOf(place))),
  )
  return found === 'contradiction' ? found : (found?.guard.table ?? null)
}

function isTooNarrow({ width, mayBeHarmless }: Guard, { low, high }: Bounds): boolean {
  if (high - low >= width) return false
  return !mayBeHarmless || (high > 0 && low <= LARGEST_SMALL_COUNT)
}
