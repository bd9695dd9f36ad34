import type { Candidate, CaseToAllocate, ChosenPair } from '../model.ts'
import { withSolver } from '../solver/highs.ts'
import type { Pairing } from '../solver/model.ts'
import { solvePairing } from '../solver/solve.ts'
import { chosenPairs } from './rules.ts'
import {
  NOTHING_TO_PROPOSE,
  OUT_OF_TIME,
  sayBlocked,
  sayNotChecked,
  sayRepeats,
  saySharing,
} from './words.ts'

/** Pairs that somebody may take or leave, with what is proved of them; nothing of it is stored. */
export interface Proposal {
  readonly pairs: readonly ChosenPair[]
  /** Why some cases have no pair, and what would mend it. */
  readonly refusals: readonly string[]
  readonly proofs: readonly string[]
}

// Together with the page around it: what somebody waits for in patience.
const SEARCH_SECONDS = 4

/** Proposes pairs for the cases that have none: it waits for the solver and touches no database. */
export async function proposePairs(
  pairing: Pairing,
  candidates: readonly Candidate[],
  cases: readonly CaseToAllocate[],
): Promise<Proposal> {
  if (pairing.cases.length === 0) return { pairs: [], refusals: [], proofs: [NOTHING_TO_PROPOSE] }
  const endsAt = performance.now() + SEARCH_SECONDS * 1000
  const secondsLeft = () => Math.max(0, (endsAt - performance.now()) / 1000)
  const outcome = await withSolver((solve) => solvePairing(pairing, { solve, secondsLeft }))
  const blocked = outcome.kind === 'solved' ? outcome.solved.blocked : outcome.blocked
  const positionOf = (id: string) => cases.find((file) => file.id === id)?.position ?? 0
  const names = candidates.map(({ name }) => name)
  const refusals = blocked.map((each) => sayBlocked(each, positionOf(each.case), names))
  if (outcome.kind === 'outOfTime') return { pairs: [], refusals: [...refusals, OUT_OF_TIME], proofs: [] }
  const { loads, notChecked, repeats, pairs } = outcome.solved
  if (pairs.length === 0) return { pairs: [], refusals, proofs: [] }
  const usable = loads.filter((_, place) => pairing.cases.some(({ fits }) => fits[place]?.bars.length === 0))
  const unmade = sayNotChecked(notChecked)
  const proofs = [saySharing(usable), sayRepeats(repeats), ...(unmade === null ? [] : [unmade])]
  return { pairs: chosenPairs(outcome.solved, candidates, cases), refusals, proofs }
}
