import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, literalDay, type Day } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import type { Involvement } from '../../../organisation/index.ts'
import type { Candidate, CaseToAllocate } from '../model.ts'
import { checksOf, type Choosing } from '../rules.ts'
import { withSolver } from '../solver/highs.ts'
import { solvePairing } from '../solver/solve.ts'
import { chosenPairs, pairingOf } from './rules.ts'

const TODAY = literalDay('2015-11-19')
const DAYS = { asAt: literalDay('2015-11-02'), today: TODAY, dueOn: literalDay('2015-12-18') }
const ORGANISATIONS = 1_000

const idOf =
  <Noun extends string>(noun: Noun) =>
  (place: number) =>
    `${noun} ${place}` as Id<Noun>
const [team, worker, person] = [idOf('team'), idOf('worker'), idOf('person')]
const place = fc.nat(5)
const day: fc.Arbitrary<Day> = fc.integer({ min: -900, max: 20 }).map((days) => addDays(TODAY, days))
const period = fc
  .tuple(day, fc.option(fc.integer({ min: 1, max: 400 })))
  .map(([from, days]) => ({ from, until: days === null ? null : addDays(from, days) }))
const absence = fc
  .tuple(fc.integer({ min: -5, max: 25 }), fc.integer({ min: 1, max: 40 }))
  .map(([after, days]) => ({ from: addDays(TODAY, after), until: addDays(TODAY, after + days) }))

const candidate = (index: number): fc.Arbitrary<Candidate> =>
  fc.record({
    person: fc.constant(person(index)),
    name: fc.constant(`Auditor ${index}`),
    agency: fc.constant(null),
    isOfOtherAgency: fc.constantFrom(true, false, null),
    worker: fc.option(
      fc.record({
        id: fc.constant(worker(index)),
        teams: fc.array(fc.record({ team: place.map(team), period }), { maxLength: 2 }),
        service: fc.constantFrom('Fieldwork', 'Health', null),
      }),
      { freq: 4 },
    ),
    manages: fc.array(place.map(worker), { maxLength: 1 }),
    related: fc.array(place.map(worker), { maxLength: 1 }),
    load: fc.nat(3),
    absences: fc.array(absence, { maxLength: 1 }),
  })

const involvement = (index: number): fc.Arbitrary<Involvement> =>
  fc.record({ of: place, by: fc.nat(8), period }).map(({ of, by, period: { from, until } }) => ({
    ...{ id: idOf('involvement')(index), child: idOf('child')(index), from, until, changeReason: null },
    role: { code: 'CW', meaning: 'social worker', isOpenToSocialCare: true },
    team: { id: team(of), name: `Team ${of}`, agency: 'Fieldwork' },
    worker: { id: worker(by), name: `Worker ${by}` },
  }))

const file = (index: number): fc.Arbitrary<CaseToAllocate> =>
  fc.array(involvement(index), { maxLength: 3 }).map((involvements) => ({
    ...{ id: idOf('case')(index), child: idOf('child')(index), reference: 'r', position: index + 1 },
    ...{ status: 'drawn', pair: [], ageYears: 14, team: null, isOpenToSocialCare: true, agreed: null },
    ...{ replaces: null, replacementReason: null, involvements },
  }))

const organisation: fc.Arbitrary<Choosing> = fc.record({
  candidates: fc
    .nat(6)
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => candidate(at)))),
  cases: fc.nat(6).chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => file(at)))),
  days: fc.constant(DAYS),
})

describe('a proposal', () => {
  it(`breaks no rule in ${ORGANISATIONS.toLocaleString('en-GB')} organisations, and leaves no case that has a pair`, async () => {
    let paired = 0
    let blocked = 0
    await withSolver((solve) =>
      fc.assert(
        fc.asyncProperty(organisation, async (choosing) => {
          const outcome = await solvePairing(pairingOf(choosing, []), { solve, secondsLeft: () => 30 })
          if (outcome.kind !== 'solved') throw new Error('Time ran out.')
          const { cases, candidates } = choosing
          const pairs = chosenPairs(outcome.solved, candidates, cases)
          for (const { case: id, first, second } of pairs) {
            const [one, other] = [first, second].map((each) => candidates.find((of) => of.person === each)!)
            const { standing } = checksOf(
              one!,
              other!,
              cases.find((each) => each.id === id)!,
              DAYS,
            )
            expect(['independent', 'notChecked']).toContain(standing)
          }
          for (const each of cases) {
            expect(pairs.some((pair) => pair.case === each.id)).toBe(hasLawfulPair(each, candidates))
          }
          paired += pairs.length
          blocked += outcome.solved.blocked.length
        }),
        { numRuns: ORGANISATIONS, seed: 2015 },
      ),
    )
    expect(paired).toBeGreaterThan(500)
    expect(blocked).toBeGreaterThan(500)
  })
})

function hasLawfulPair(each: CaseToAllocate, candidates: readonly Candidate[]): boolean {
  return candidates.some((one) =>
    candidates.some((other) =>
      ['independent', 'notChecked'].includes(
        one === other ? 'refused' : checksOf(one, other, each, DAYS).standing,
      ),
    ),
  )
}
