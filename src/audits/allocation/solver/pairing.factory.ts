import fc from 'fast-check'
import type { CheckName } from '../../independence-words.ts'
import type { Fit, Pairing } from './model.ts'

const BARS = ['ownTeam', 'workedWithChild', 'managesWorker', 'declaredRelation', 'away'] as const

const bars: fc.Arbitrary<readonly CheckName[]> = fc.oneof(
  { weight: 4, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: fc.subarray([...BARS], { minLength: 1, maxLength: 2 }) },
)

const fit: fc.Arbitrary<Fit> = fc.record({
  bars,
  isChecked: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.constant(false)),
  isOutside: fc.constantFrom(true, false, false, null),
})

/** Any pairing with as many auditors and at most as many cases. */
export function pairingWith(auditorCount: number, mostCases: number): fc.Arbitrary<Pairing> {
  const place = fc.nat(auditorCount - 1)
  const fits = fc.array(fit, { minLength: auditorCount, maxLength: auditorCount })
  // Cases alike to each other are what a team's children are, and what the solver treats in one go.
  const cases = fc
    .tuple(fc.array(fits, { minLength: 1, maxLength: 3 }), fc.array(fc.nat(), { maxLength: mostCases }))
    .map(([kinds, chosen]) =>
      chosen.map((each, index) => ({ id: `case ${index}`, fits: kinds[each % kinds.length] ?? [] })),
    )
  return fc.record({
    auditors: fc
      .array(fc.nat(3), { minLength: auditorCount, maxLength: auditorCount })
      .map((loads) => loads.map((load, index) => ({ id: `auditor ${index}`, load }))),
    cases,
    earlier: fc.array(
      fc.tuple(place, place).filter(([a, b]) => a !== b),
      { maxLength: 5 },
    ),
  })
}
