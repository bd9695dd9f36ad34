// The draw from 121,000 children, without the database, beside hashing and sorting the same references by turns. Both
// must give the same order.
import { createHash } from 'node:crypto'
import { bundled, median } from './parts/bundled.mjs'

const CHILDREN = 121_000
const GOAL_MS = 250
const RUNS = 9

const { drawSample } = await bundled(['audits/draw/draw.ts'])
const hex = (text) => createHash('sha256').update(text).digest('hex')
const references = Array.from({ length: CHILDREN }, (_, place) => hex(`child ${place}`).slice(0, 20))
const seed = hex('the seed of a benchmark')
const frame = {
  ...{ round: 'bench', register: 'list', asAt: 16_000, knownOn: 16_001, size: 200, strata: 'none' },
  ...{ children: references.map((reference) => ({ stratum: 'none', reference })), excluded: [] },
}

const [ours, floor] = [[], []]
for (let run = 0; run < RUNS; run += 1) {
  const [drawn, drawMs] = timed(() => drawSample(frame, seed))
  const [sorted, sortMs] = timed(hashAndSort)
  if (!drawn.ok || drawn.value.order.join() !== sorted.join()) throw new Error('The two orders differ.')
  ours.push(drawMs)
  floor.push(sortMs)
}
console.log(
  `hash and sort ${median(floor).toFixed(0)} ms, ${(median(ours) / median(floor)).toFixed(2)} of it by the draw`,
)
console.log(`draw: 121,000 children ${median(ours).toFixed(0)} ms (goal ${GOAL_MS} ms)`)
if (median(ours) > GOAL_MS) process.exitCode = 1

function hashAndSort() {
  return references
    .map((reference) => [createHash('sha256').update(`${seed}:${reference}`).digest(), reference])
    .sort(([first], [second]) => first.compare(second))
    .map(([, reference]) => reference)
}

function timed(work) {
  const from = performance.now()
  const value = work()
  return [value, performance.now() - from]
}
