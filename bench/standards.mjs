// Standards held against the case record of England: 16 million entries of 400,000 children. Five reference standards by
// our shapes, PostgreSQL, DuckDB and json-rules-engine (a sixteenth, and scaled), by turns and with equal answers; then
// all standards that ship with the program; then loading, renewing and growing. `--entries N` tries it small.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundled, median } from './parts/bundled.mjs'
import { caseRecord, writeEntries } from './parts/standards/case-record.mjs'
import { judgeByDuckdb, openDuckdb } from './parts/standards/duckdb.mjs'
import { fiveStandards, NAMES } from './parts/standards/five.mjs'
import { askedOf, figuresOfVerdicts, timelineOfRecord, verdictSink } from './parts/standards/ours.mjs'
import { fillPostgres, judgeByPostgres, openPostgres } from './parts/standards/postgres.mjs'
import { judgeByRules } from './parts/standards/rules-engine.mjs'

const asked = process.argv.indexOf('--entries')
const ENTRIES = asked < 0 ? 16_000_000 : Number(process.argv[asked + 1])
const RUNS = 5
const folder = mkdtempSync(join(tmpdir(), 'gt-bench-entries-'))
const file = join(folder, 'entries.csv')
const failed = []

const parts = await bundled([
  'standards/evaluate.ts',
  'standards/aggregate.ts',
  'standards/sinks.ts',
  'standards/timeline.ts',
  'standards/calendar.ts',
  'standards/loading/assemble.ts',
  'platform/database/copy-columns.ts',
  'platform/server/index.ts',
  'evidence/model.ts',
])
const kinds = parts.ENTRY_KINDS.map(({ code }) => code)
const answers = parts.ENTRY_KINDS.map(({ attributes }) => attributes.filter(({ isText }) => !isText).length)
const record = timedStep('make', () => caseRecord(ENTRIES, kinds, answers))
console.log(`${record.count} entries of ${record.children} children, ${record.stayFrom.length} stays`)
await timedStep('write a file for both databases', () => writeEntries(record, file))
const postgres = await openPostgres(parts)
await timedStep('PostgreSQL loads and indexes', () => fillPostgres(postgres.client, record, file))
const duckdb = await timedStep('DuckDB loads and sorts', () => openDuckdb(record, file))
rmSync(folder, { recursive: true, force: true })

const timeline = timelineOfRecord(record, parts)
const standards = fiveStandards()
await fiveBesideOthers()
await duckdb.close()
await postgres.close()
if (failed.length > 0) {
  console.log(`standards: not reached: ${failed.join('; ')}`)
  process.exitCode = 1
}

function judgeOurs(fromChild, untilChild) {
  const sink = verdictSink(standards.length, record.children, parts.VERDICT_OF_SEEN)
  const run = parts.runOf(timeline, standards, askedOf(parts, kinds), sink, stop)
  const from = performance.now()
  parts.evaluate(run, fromChild, untilChild)
  return { ms: performance.now() - from, verdicts: sink.verdicts }
}

async function fiveBesideOthers() {
  const [ours, sql, duck] = [[], [], []]
  let verdicts
  for (let run = 0; run < RUNS; run += 1) {
    const judged = judgeOurs()
    verdicts = judged.verdicts
    ours.push(judged.ms)
    const figures = Object.fromEntries(NAMES.map((name, place) => [name, figuresOfVerdicts(verdicts[place])]))
    duck.push(compare('DuckDB', figures, await judgeByDuckdb(duckdb.connection, kinds)))
    // SQL needs ten times as long as all others together: three rounds of it are enough for a median.
    if (run < 3) sql.push(compare('PostgreSQL', figures, await judgeByPostgres(postgres.client, kinds)))
  }
  const some = Math.round(record.children / 16)
  const from = performance.now()
  const byRules = await judgeByRules(record, some)
  const rulesMs = (performance.now() - from) * (record.children / some)
  for (const [place, name] of NAMES.entries()) {
    const differing = byRules[name].findIndex((verdict, child) => verdict !== verdicts[place][child])
    if (differing >= 0) throw new Error(`json-rules-engine differs from us in ${name} for child ${differing}`)
  }
  say('five standards, warm', median(ours), 'ms', 500)
  console.log(`  PostgreSQL ${median(sql).toFixed(0)} ms, DuckDB ${median(duck).toFixed(0)} ms`)
  console.log(`  json-rules-engine ${(rulesMs / 1000).toFixed(0)} s (a sixteenth, scaled)`)
  sayRatio('DuckDB takes', median(duck) / median(ours), 3.5)
}

function compare(who, figures, judged) {
  for (const name of NAMES) {
    if (judged[name].figures.join() !== figures[name].join())
      throw new Error(`${who} differs from us in ${name}: ${judged[name].figures} | ${figures[name]}`)
  }
  const each = NAMES.map((name) => `${name} ${judged[name].ms.toFixed(0)}`).join(', ')
  console.log(`  ${who}: ${each} ms`)
  return NAMES.reduce((total, name) => total + judged[name].ms, 0)
}

function say(measure, value, unit, goal) {
  console.log(`standards: ${measure} ${value.toFixed(0)} ${unit} (goal ${goal} ${unit})`)
  if (value > goal) failed.push(measure)
}

function sayRatio(measure, value, goal) {
  console.log(`standards: ${measure} ${value.toFixed(2)} times as long (goal at least ${goal})`)
  if (value < goal) failed.push(measure)
}

function stop(_child, standard, fault) {
  throw new Error(`A fault in ${standard}`, { cause: fault })
}

function timedStep(step, work) {
  const from = performance.now()
  const done = (value) => {
    console.log(`(${step}: ${((performance.now() - from) / 1000).toFixed(1)} s)`)
    return value
  }
  const value = work()
  return value instanceof Promise ? value.then(done) : done(value)
}
