import { whyBlocked } from './blocked.ts'
import type { BlockedCase, Pairing, SeatedPair, Solved, Two } from './model.ts'
import { earlierOf, repeatsIn } from './repeats.ts'
import { shareEvenly } from './sharing.ts'
import { vary, type Search } from './variety.ts'

/** What was found, or only the blocked cases where time ran out before loads were shared. */
export type Outcome =
  | { readonly kind: 'solved'; readonly solved: Solved }
  | { readonly kind: 'outOfTime'; readonly blocked: readonly BlockedCase[] }

/** Loads as even as can be, then the fewest unmade checks, then the most varied pairs. @source domain.md, pairing auditors */
export async function solvePairing(pairing: Pairing, search: Search): Promise<Outcome> {
  const blocked = pairing.cases.flatMap((file) => whyBlocked(file) ?? [])
  const stuck = new Set(blocked.map((each) => each.case))
  const possible = { ...pairing, cases: pairing.cases.filter(({ id }) => !stuck.has(id)) }
  const shared = await shareEvenly(possible, search.solve, search.secondsLeft())
  if (shared === null) return { kind: 'outOfTime', blocked }
  const { twos, atLeast } = await vary(possible, shared, search)
  const count = repeatsIn(twos, earlierOf(possible)).length
  return {
    kind: 'solved',
    solved: {
      pairs: seatedPairs(possible, twos),
      blocked,
      loads: loadsAfter(possible, twos),
      notChecked: shared.notChecked,
      repeats: { count, atLeast: Math.min(count, atLeast) },
    },
  }
}

/** The first of a pair writes: whoever of the two does so less often, then who stands first. */
function seatedPairs({ cases }: Pairing, twos: readonly Two[]): SeatedPair[] {
  const written = new Map<number, number>()
  return cases.map(({ id }, place) => {
    const two = [...(twos[place] ?? [0, 0])].sort((a, b) => a - b)
    const [first = 0, second = 0] = two.sort((a, b) => (written.get(a) ?? 0) - (written.get(b) ?? 0))
    written.set(first, (written.get(first) ?? 0) + 1)
    return { case: id, first, second }
  })
}

function loadsAfter({ auditors }: Pairing, twos: readonly Two[]): number[] {
  const loads = auditors.map(({ load }) => load)
  for (const auditor of twos.flat()) loads[auditor] = (loads[auditor] ?? 0) + 1
  return loads
}
