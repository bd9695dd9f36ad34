// Standards held against the case record of England: 16 million entries of 400,000 children. Five reference standards by
// our shapes, PostgreSQL, DuckDB and json-rules-engine (a sixteenth, and scaled), by turns and with equal answers; then
// all standards that ship with the program; then loading, renewing and growing. `--entries N` tries it small.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleOf, median } from './parts/bundled.mjs'
import { caseRecord, writeEntries } from './parts/standards/case-record.mjs'
import { judgeByDuckdb, openDuckdb } from './parts/standards/duckdb.mjs'
import { fiveStandards, NAMES } from './parts/standards/five.mjs'
import { askedOf, figuresOfVerdicts, timelineOfRecord, verdictSink } from './parts/standards/ours.mjs'
import { fillPostgres, judgeByPostgres, openPostgres } from './parts/standards/postgres.mjs'
import { bareCopy, loadFromPostgres } from './parts/standards/renewing.mjs'
import { judgeByRules } from './parts/standards/rules-engine.mjs'
import { openSecondThread } from './parts/standards/second-thread.mjs'
import { breachSink, withKinds } from './parts/standards/shipped.mjs'

const asked = process.argv.indexOf('--entries')
const ENTRIES = asked < 0 ? 16_000_000 : Number(process.argv[asked + 1])
const RUNS = 5
const folder = mkdtempSync(join(tmpdir(), 'gt-bench-entries-'))
const file = join(folder, 'entries.csv')
const failed = []

const bundle = await bundleOf([
  'standards/evaluate.ts',
  'standards/aggregate.ts',
  'standards/sinks.ts',
  'standards/timeline.ts',
  'standards/calendar.ts',
  'standards/prepare.ts',
  'standards/shipped.ts',
  'standards/model.ts',
  'standards/teller.ts',
  'kernel/words.ts',
  'standards/loading/assemble.ts',
  'platform/database/copy-columns.ts',
  'platform/server/index.ts',
  'evidence/model.ts',
])
const parts = await import(bundle)
const kinds = parts.ENTRY_KINDS.map(({ code }) => code)
const answers = parts.ENTRY_KINDS.map(({ attributes }) => attributes.filter(({ isText }) => !isText).length)
const record = timedStep('make', () => caseRecord(ENTRIES, kinds, answers))
console.log(`${record.count} entries of ${record.children} children, ${record.stayFrom.length} stays`)
const timeline = timelineOfRecord(record, parts)
const standards = fiveStandards()
const open = []
try {
  await timedStep('write a file for both databases', () => writeEntries(record, file))
  const postgres = kept(await openPostgres(parts))
  await timedStep('PostgreSQL loads and indexes', () => fillPostgres(postgres.client, record, file))
  await compareAll(postgres)
} finally {
  // Whatever was thrown: no server and no file of this run stays behind.
  for (const each of open.reverse()) await each.close()
  rmSync(folder, { recursive: true, force: true })
}
if (failed.length > 0) {
  console.log(`standards: not reached: ${failed.join('; ')}`)
  // The goals are for all of England: a small try shows that it runs and that the answers are equal.
  if (ENTRIES >= 16_000_000) process.exitCode = 1
}

async function compareAll(postgres) {
  const duckdb = kept(await timedStep('DuckDB loads and sorts', () => openDuckdb(record, file)))
  rmSync(file)
  const verdictsOfAll = await fiveBesideOthers(postgres, duckdb)
  open.pop().close()
  growth()
  allShipped()
  await coldStart(postgres)
  await someChanged(postgres, verdictsOfAll)
}

/** What has to be closed at the end, come what may. */
function kept(opened) {
  open.push(opened)
  return opened
}

function judgeOurs(fromChild, untilChild) {
  const sink = verdictSink(standards.length, record.children, parts.VERDICT_OF_SEEN)
  const run = parts.runOf(timeline, standards, askedOf(parts, kinds), sink, stop)
  const from = performance.now()
  parts.evaluate(run, fromChild, untilChild)
  return { ms: performance.now() - from, verdicts: sink.verdicts }
}

/** Half of the children here and half on the other thread: the same answers, on both cores. */
async function judgeOnBoth(second, half, verdicts) {
  const from = performance.now()
  const upper = second.judge()
  const lower = judgeOurs(0, half).verdicts
  const above = await upper
  const ms = performance.now() - from
  for (const [place, whole] of verdicts.entries()) {
    const isEqual = whole.every(
      (verdict, child) => verdict === (child < half ? lower[place][child] : above[place][child - half]),
    )
    if (!isEqual) throw new Error(`Two threads differ from one in ${NAMES[place]}`)
  }
  return ms
}

async function fiveBesideOthers(postgres, duckdb) {
  const [ours, both, sql, duck] = [[], [], [], []]
  const half = Math.floor(record.children / 2)
  const second = kept(await openSecondThread(bundle, record, half))
  let { verdicts } = judgeOurs()
  await judgeOnBoth(second, half, verdicts)
  for (let run = 0; run < RUNS; run += 1) {
    const judged = judgeOurs()
    verdicts = judged.verdicts
    ours.push(judged.ms)
    both.push(await judgeOnBoth(second, half, verdicts))
    console.log(`  ours: ${judged.ms.toFixed(0)} ms, on two threads ${both.at(-1).toFixed(0)} ms`)
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
  await open.pop().close()
  say('five standards, warm, on one thread', median(ours), 'ms', 500)
  console.log(`  PostgreSQL ${median(sql).toFixed(0)} ms, DuckDB ${median(duck).toFixed(0)} ms`)
  console.log(`  json-rules-engine ${(rulesMs / 1000).toFixed(0)} s (a sixteenth, scaled)`)
  console.log(`  DuckDB on two threads beside ours on one: ${(median(duck) / median(ours)).toFixed(2)} times`)
  sayRatio('DuckDB beside ours, both on two threads,', median(duck) / median(both), 3.5)
  return verdicts
}

/** A sixteenth of the children against all: sixteen times as many must not take longer than sixteen times as long. */
function growth() {
  const some = Math.round(record.children / 16)
  const [few, all] = [[], []]
  for (let run = 0; run < RUNS; run += 1) {
    few.push(judgeOurs(0, some).ms)
    all.push(judgeOurs().ms)
  }
  say(
    'sixteen times the children, per cent of sixteen times the time',
    (median(all) / median(few) / 16) * 100,
    '%',
    125,
  )
}

/** Every standard that ships, with the entries and a sentence for each breach that can still be cleared or explained. */
function allShipped() {
  const shipped = parts.STANDARDS.filter(({ subject }) => subject === 'child')
  const named = parts.kindsOf(shipped)
  const whole = withKinds(record, kinds, named, parts)
  const times = []
  let told = 0
  for (let run = 0; run < RUNS; run += 1) {
    const from = performance.now()
    const sink = breachSink(parts.tellerOf(shipped, parts.PLAIN_WORDS), parts)
    parts.evaluate(parts.runOf(whole, shipped, askedOf(parts, named), sink, stop))
    times.push(performance.now() - from)
    told = sink.breaches.count
    if (told === 0 || sink.breaches.sentences.includes('')) throw new Error('A breach was not told')
  }
  say(
    `all ${shipped.length} standards, ${told} breaches with entries and sentence`,
    median(times),
    'ms',
    1500,
  )
}

/** Loading is a step of its own, and kept: columns stay in memory or are made again by a COPY. */
async function coldStart(postgres) {
  const [bare, ours] = [[], []]
  for (let run = 0; run < 3; run += 1) {
    bare.push(await bareCopy(postgres.client))
    const { ms, loaded } = await loadFromPostgres(postgres.client, record, parts, null)
    ours.push(ms)
    if (loaded.count !== record.count || loaded.day.some((day, row) => day !== record.day[row]))
      throw new Error('What was loaded differs from what was written')
  }
  console.log(`  a bare COPY ${median(bare).toFixed(0)} ms, into a timeline ${median(ours).toFixed(0)} ms`)
  say('loading, per cent of a bare COPY', (median(ours) / median(bare)) * 100, '%', 130)
}

/** One child in a hundred, from the database to verdicts that are those of the run over everybody. */
async function someChanged(postgres, verdicts) {
  const times = []
  for (let run = 0; run < 5; run += 1) {
    const children = Array.from(
      { length: Math.floor(record.children / 100) },
      (_, place) => place * 100 + run,
    )
    const from = performance.now()
    const { loaded } = await loadFromPostgres(postgres.client, record, parts, children)
    const sink = verdictSink(standards.length, children.length, parts.VERDICT_OF_SEEN)
    parts.evaluate(parts.runOf(timelineOfRecord(loaded, parts), standards, askedOf(parts, kinds), sink, stop))
    times.push(performance.now() - from)
    for (const [standard, found] of sink.verdicts.entries()) {
      if (children.some((child, place) => verdicts[standard][child] !== found[place]))
        throw new Error('Changed children differ from the run over everybody')
    }
  }
  say('one child in a hundred, from the database', median(times), 'ms', 500)
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
