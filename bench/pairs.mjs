// Pairs for 200 auditors and 150 cases in 24 teams, with 600 pairs of earlier rounds, each run in a thread of its own:
// starting it counts. Every run must keep every rule, and a search of its own must find no sharing that is more even.
import { bundled, median, seeded } from './parts/bundled.mjs'

const AUDITORS = 200
const CASES = 150
const TEAMS = 24
const EARLIER = 600
const GOAL_LOADS_MS = 2_000
const GOAL_PAIRS_MS = 5_000
const RUNS = 5

const parts = await bundled([
  'audits/allocation/solver/highs.ts',
  'audits/allocation/solver/solve.ts',
  'audits/allocation/solver/model.ts',
])
const figures = []
for (let run = 0; run < RUNS; run += 1) figures.push(await solveOnce(pairingOf(seeded(2015 + run))))
const [loadsMs, pairsMs] = ['loadsMs', 'pairsMs'].map((name) => median(figures.map((each) => each[name])))
console.log(`pairs: even loads proved optimal ${loadsMs.toFixed(0)} ms (goal ${GOAL_LOADS_MS} ms)`)
const isProved = figures.every(({ repeats }) => repeats.count === repeats.atLeast)
const said = figures.map(({ repeats }) => `${repeats.count} (at least ${repeats.atLeast})`).join(', ')
console.log(`pairs: repeated pairs in each run ${said}, ${isProved ? 'all proved' : 'not all proved'}`)
console.log(`pairs: fewest repeated pairs ${pairsMs.toFixed(0)} ms (goal ${GOAL_PAIRS_MS} ms)`)
if (loadsMs > GOAL_LOADS_MS || pairsMs > GOAL_PAIRS_MS) process.exitCode = 1

/** An authority: nobody in the own team or with an own case, a third from outside, some not checked. */
function pairingOf(chance) {
  const upTo = (count) => Math.floor(chance() * count)
  const auditors = Array.from({ length: AUDITORS }, (_, place) => ({
    ...{ id: String(place), load: upTo(3), team: upTo(TEAMS) },
    ...{ isOutside: chance() < 0.35 ? true : chance() < 0.95 ? false : null, isChecked: chance() < 0.9 },
  }))
  const cases = Array.from({ length: CASES }, (_, place) => {
    const team = upTo(TEAMS)
    // Two workers of former teams, who worked with the child: so that hardly two cases are alike to the solver.
    const former = [upTo(AUDITORS), upTo(AUDITORS)]
    const fits = auditors.map((auditor, each) => ({
      bars: auditor.team === team ? ['ownTeam'] : former.includes(each) ? ['workedWithChild'] : [],
      isChecked: auditor.isChecked,
      isOutside: auditor.isOutside,
    }))
    return { id: String(place), fits }
  })
  const earlier = Array.from({ length: EARLIER }, () => [upTo(AUDITORS), upTo(AUDITORS)])
  return { auditors, cases, earlier: earlier.filter(([a, b]) => a !== b) }
}

async function solveOnce(pairing) {
  const from = performance.now()
  const cpu = process.cpuUsage()
  let loadsMs = 0
  const outcome = await parts.withSolver((solve) => {
    const timed = async (...asked) => {
      const answer = await solve(...asked)
      // Loads are the models without whole numbers: they need none to be proved.
      if (!asked[0].isInteger) loadsMs = performance.now() - from
      return answer
    }
    const secondsLeft = () => Math.max(0, 4 - (performance.now() - from) / 1000)
    return parts.solvePairing(pairing, { solve: timed, secondsLeft })
  })
  if (outcome.kind !== 'solved') throw new Error('No even sharing was found in time.')
  const pairsMs = performance.now() - from
  checkRules(pairing, outcome.solved)
  const { user } = process.cpuUsage(cpu)
  console.log(
    `loads ${loadsMs.toFixed(0)} ms, all ${pairsMs.toFixed(0)} ms, ${(user / 1000).toFixed(0)} ms of processor time`,
  )
  return { loadsMs, pairsMs, repeats: outcome.solved.repeats }
}

/** Every rule kept, every case paired, and no chain of swaps that takes a case from somebody with two more than another. */
function checkRules(pairing, { pairs, blocked, loads }) {
  const fileOf = new Map(pairing.cases.map((file) => [file.id, file]))
  const isKept = pairs.every((pair) => parts.isLawful(fileOf.get(pair.case), [pair.first, pair.second]))
  if (!isKept || blocked.length > 0 || pairs.length !== CASES)
    throw new Error('A rule was broken or a case left.')
  const takers = loads.map(() => new Set())
  for (const { case: id, first, second } of pairs) {
    for (const taker of loads.keys()) {
      if (parts.isLawful(fileOf.get(id), [taker, second])) takers[first].add(taker)
      if (parts.isLawful(fileOf.get(id), [first, taker])) takers[second].add(taker)
    }
  }
  for (const [giver, load] of loads.entries()) {
    const reached = new Set([giver])
    for (const each of reached) for (const taker of takers[each]) reached.add(taker)
    if ([...reached].some((taker) => loads[taker] <= load - 2)) throw new Error('Loads could be more even.')
  }
}
