import type { Candidate, CaseToAllocate, ChosenPair } from '../model.ts'
import { fitsOf, stoodOf, type Choosing } from '../rules.ts'
import type { Pairing, Solved, Two } from '../solver/model.ts'

/** Who sat on a case before: an account, a worker record of the past, or both. */
export interface SeatedBefore {
  readonly case: string
  readonly person: string | null
  readonly worker: string | null
}

/** The cases that a proposal is for: a pair that was chosen already stays, and is changed by hand alone. */
export function casesWithoutPair(cases: readonly CaseToAllocate[]): CaseToAllocate[] {
  return cases.filter(({ pair }) => pair.length === 0)
}

/** What the solver is asked, in the order of the candidates and of the sample. */
export function pairingOf({ cases, candidates, days }: Choosing, before: readonly SeatedBefore[]): Pairing {
  return {
    auditors: candidates.map(({ person, load }) => ({ id: person, load })),
    cases: casesWithoutPair(cases).map((file) => ({ id: file.id, fits: fitsOf(file, candidates, days) })),
    earlier: twosBefore(candidates, before),
  }
}

function twosBefore(candidates: readonly Candidate[], before: readonly SeatedBefore[]): Two[] {
  const ofCase = new Map<string, number[]>()
  for (const seat of before) {
    const place = candidates.findIndex(
      ({ person, worker }) => person === seat.person || (worker !== null && worker.id === seat.worker),
    )
    if (place >= 0) ofCase.set(seat.case, [...(ofCase.get(seat.case) ?? []), place])
  }
  return [...ofCase.values()].flatMap(([a, b]) =>
    a === undefined || b === undefined ? [] : [[a, b] as const],
  )
}

/** The pairs as the form of the page takes them. */
export function chosenPairs(
  { pairs }: Solved,
  candidates: readonly Candidate[],
  cases: readonly CaseToAllocate[],
): ChosenPair[] {
  return pairs.flatMap(({ case: id, first, second }) => {
    const file = cases.find((each) => each.id === id)
    const [one, other] = [candidates[first], candidates[second]]
    if (!file || !one || !other) return []
    return [
      { case: file.id, first: one.person, second: other.person, stood: stoodOf(file), overrideReason: '' },
    ]
  })
}
