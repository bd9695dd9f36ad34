import type { Day } from '../../kernel/day.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Evaluation, News } from './model.ts'

/** What verdicts hang on beside the records. */
interface Around {
  readonly lastVersionAt: Instant | null
  readonly ground: string
  readonly today: Day
}

/** Whether everybody has to be held against the standards: never done, not as at today, a figure is newer, feeds moved. */
export function isStale(newest: Evaluation | null, { lastVersionAt, ground, today }: Around): boolean {
  if (newest === null || newest.asAt < today || newest.ground !== ground) return true
  return lastVersionAt !== null && lastVersionAt > newest.startedAt
}

/** So many children are renewed together; a delivery of many is cut. */
const BATCH_CHILDREN = 500

/** What changed, in batches of children; the lines are taken up with the last of their children. */
export function inBatches(news: readonly News[]): { lines: string[]; children: string[] }[] {
  const children = [...new Set(news.flatMap((each) => each.children))].sort()
  const starts = Array.from(
    { length: Math.ceil(children.length / BATCH_CHILDREN) },
    (_, place) => place * BATCH_CHILDREN,
  )
  return starts.map((start, place) => ({
    lines: place === starts.length - 1 ? news.map(({ line }) => line) : [],
    children: children.slice(start, start + BATCH_CHILDREN),
  }))
}
