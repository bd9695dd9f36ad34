import type { CalledCase, ModeratedCase, Moderation, Verdicts } from './model.ts'

/** The last second look at what the pair agreed; null where there was none. */
export function lastModeration({ moderations }: Pick<ModeratedCase, 'moderations'>): Moderation | null {
  return moderations.at(-1) ?? null
}

/** What stands of a case: what the last moderation came to, else what the pair agreed. */
export function standingOf(file: Pick<ModeratedCase, 'moderations' | 'agreed'>): Verdicts | null {
  return lastModeration(file)?.after ?? file.agreed
}

export function isWaiting({ file }: CalledCase): boolean {
  return lastModeration(file) === null
}

/** Whether a moderation left everything as the pair had it. */
export function agrees({ before, after }: Pick<Moderation, 'before' | 'after'>): boolean {
  return before.grade === after.grade && before.safeguarded === after.safeguarded
}

/** One way in which moderation changed a grade, and how often. */
export interface GradeChange {
  readonly before: Verdicts['grade']
  readonly after: Verdicts['grade']
  readonly count: number
}

/** What moderation came to in a round, without anything about one child. */
export interface ModerationCounts {
  readonly oneIn: number | null
  readonly called: number
  readonly waiting: number
  readonly moderated: number
  readonly gradesChanged: number
  readonly safeguardedChanged: number
  readonly changes: readonly GradeChange[]
}

/** Counts the second looks of a round: from what each pair agreed to what stands now. */
export function countModeration(
  sample: readonly ModeratedCase[],
  called: readonly CalledCase[],
  oneIn: number | null,
): ModerationCounts {
  const looked = sample.flatMap((file) => {
    const after = lastModeration(file)?.after
    return after === undefined || file.agreed === null ? [] : [{ before: file.agreed, after }]
  })
  const changed = looked.filter(({ before, after }) => before.grade !== after.grade)
  return {
    oneIn,
    called: called.length,
    waiting: called.filter(isWaiting).length,
    moderated: looked.length,
    gradesChanged: changed.length,
    safeguardedChanged: looked.filter(({ before, after }) => before.safeguarded !== after.safeguarded).length,
    changes: tally(changed),
  }
}

function tally(changed: readonly { readonly before: Verdicts; readonly after: Verdicts }[]): GradeChange[] {
  const counts = new Map<string, GradeChange>()
  for (const { before, after } of changed) {
    const key = `${before.grade} ${after.grade}`
    const count = (counts.get(key)?.count ?? 0) + 1
    counts.set(key, { before: before.grade, after: after.grade, count })
  }
  return [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, change]) => change)
}
