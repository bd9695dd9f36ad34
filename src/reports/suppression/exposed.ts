import type { Bounds, BoundsOf, FindBounds } from './bounds.ts'
import { LARGEST_SMALL_COUNT, SUPPRESSED, type PublishedFigures } from './model.ts'
import { roughBounds } from './narrowing.ts'
import { knowledgeOf, type Guard, type Linked } from './system.ts'

/**
 * The first table of which a reader can bound a guarded count too narrowly; null where there is none, `contradiction`
 * where what the reader supposes cannot be.
 */
export function exposedBy(linked: Linked, findBounds: FindBounds): string | null {
  const knowledge = knowledgeOf(linked)
  const guards = knowledge.unknowns.flatMap(({ guard }, place) => (guard === null ? [] : [{ guard, place }]))
  if (guards.length === 0) return null
  if (linked.tables.length === 1 && linked.earlier.length === 0) return exposedAlone(linked, guards)
  const isKnownAnyway = knownAnyway(linked, findBounds)
  const exposedIn = (boundsOf: BoundsOf, asked = guards) =>
    asked.find(({ guard, place }) => {
      const width = tooNarrow(guard, place, boundsOf)
      return width !== null && !isKnownAnyway(guard, place, width)
    })
  const rough = roughBounds(knowledge)
  if (rough === null) return 'contradiction'
  const roughly = (place: number) => rough[place] ?? NOTHING_KNOWN
  const isOpenQuestion = ({ guard, place }: Guarded) => {
    const { low, high } = roughly(place)
    return low < high && !isHarmless(guard, { low, high })
  }
  const found =
    exposedIn(roughly) ??
    findBounds(knowledge, (boundsOf) => exposedIn(boundsOf, guards.filter(isOpenQuestion)))
  return found === 'contradiction' ? found : (found?.guard.table ?? null)
}

interface Guarded {
  readonly guard: Guard
  readonly place: number
}

const NOTHING_KNOWN = { low: 0, high: Infinity }

/** Of one table by itself each hidden count holds at least one, and can hold whatever the others leave. */
function exposedAlone({ figures, tables: [table = ''] }: Linked, guards: readonly Guarded[]): string | null {
  const counts = Object.values(figures.tables[table] ?? {})
  if (counts.length === 0) return null
  const hiddenCount = counts.filter((count) => count === SUPPRESSED).length
  const told = counts.reduce<number>((sum, count) => sum + (count === SUPPRESSED ? 0 : count), 0)
  const width = hiddenCount < 2 ? 0 : figures.auditCount - told - hiddenCount
  return guards.some(({ guard }) => width < guard.width) ? table : null
}

/** The width of the bounds where they are too narrow, else null. */
function tooNarrow(guard: Guard, place: number, boundsOf: BoundsOf): number | null {
  const { low, high } = boundsOf(place, guard.width)
  return high - low >= guard.width || isHarmless(guard, { low, high }) ? null : high - low
}

/** None, all, or more than a small count that leaves more than a small count. */
function isHarmless({ mayBeHarmless, of }: Guard, { low, high }: Bounds): boolean {
  const leftCount = of - high
  const isLarge = low > LARGEST_SMALL_COUNT && (low === of || leftCount > LARGEST_SMALL_COUNT)
  return mayBeHarmless && (high === 0 || isLarge)
}

type IsKnown = (guard: Guard, place: number, width: number) => boolean

/**
 * Whether the earlier reports alone bound a count as narrowly, or of who came and who went this report alone: then it
 * is not the two together that tell it, and nothing hidden here could help.
 */
function knownAnyway(linked: Linked, findBounds: FindBounds): IsKnown {
  const earlierAlone = { ...linked, figures: nothingOf(linked.figures) }
  const earlier = linked.earlier.map((issue) => ({ ...issue, figures: nothingOf(issue.figures) }))
  const thisAlone = { ...linked, earlier }
  const isAsNarrow = (alone: Linked, place: number, width: number) => {
    const knowledge = knowledgeOf(alone)
    const rough = roughBounds(knowledge)?.[place]
    if (rough !== undefined && rough.high - rough.low <= width) return true
    const isNarrow = findBounds(knowledge, (boundsOf) => {
      const { low, high } = boundsOf(place, width + 1)
      return high - low <= width
    })
    return isNarrow === true
  }
  return ({ isChange }, place, width) =>
    linked.earlier.length > 0 &&
    (isAsNarrow(earlierAlone, place, width) || (isChange && isAsNarrow(thisAlone, place, width)))
}

/** The same report with every table withheld. */
function nothingOf(figures: PublishedFigures): PublishedFigures {
  const withheld = Object.keys(figures.tables).map((table) => [table, null] as const)
  return { ...figures, tables: Object.fromEntries(withheld) }
}
