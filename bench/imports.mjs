// A million rows of our practice CSV taken in by the command line (read, understood, held against what is known, stored),
// beside PostgreSQL's own COPY of what was stored, already parsed, into tables with the same keys, foreign keys and indexes
// and no row security: by turns in one run. Every row must be accounted for, and what is stored equal the file.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { bundled, median } from './parts/bundled.mjs'
import { writeChildren, writeEntries, writeWorkers } from './parts/entries-file.mjs'

const ROWS = Number(process.env.IMPORT_ROWS ?? 1_000_000)
const MANY_ROWS = Number(process.env.IMPORT_MANY_ROWS ?? 4_000_000)
const ROUNDS = Number(process.env.IMPORT_ROUNDS ?? 3)
const CHILDREN = 40_000
const WORKERS = 400
const GOAL = 1.9
const GOAL_MB = 300
const TABLES = ['entry', 'entry_version']

/** What is stored, written again as the lines of the file. */
const STORED = `copy (
  select concat_ws(',', e.source_key, i.source_key, v.kind,
    to_char(v.happened_at at time zone 'Europe/London', 'YYYY-MM-DD"T"HH24:MI:SS'), v.recorded_on, w.source_key,
    (select coalesce(string_agg(lower(regexp_replace(key, '([A-Z])', '_\\1', 'g')) || '=' || value, ';'), '')
      from jsonb_each_text(v.attributes)), v.reference)
  from evidence.entry e
    join evidence.entry_version v on v.thing_id = e.id and v.known_until is null
    join organisation.identity i on i.id = e.identity_id
    join organisation.worker w on w.id = v.worker_id
  order by substr(e.source_key, 2)::integer) to stdout`

const folder = mkdtempSync(join(tmpdir(), 'gt-bench-imports-'))
const home = join(folder, 'home')
const { openServer, connectionAs, DATABASE } = await bundled(['platform/server/index.ts'])
let server = null
try {
  await takeIn(await written('ssd_person.csv', (path) => writeChildren(path, CHILDREN)))
  await takeIn(await written('ssd_professionals.csv', (path) => writeWorkers(path, WORKERS)))
  server = await openServer(home)
  const database = new pg.Client(connectionAs(server, server.superuser, DATABASE))
  await database.connect()
  try {
    await layPeer(database)
    await compare(database)
  } finally {
    await database.end()
  }
} finally {
  await server?.close()
  rmSync(folder, { recursive: true, force: true })
}

async function written(name, write) {
  const path = join(folder, name)
  await write(path)
  return path
}

async function compare(database) {
  const rounds = []
  const entries = { count: ROWS, children: CHILDREN, workers: WORKERS }
  for (let round = 0; round < ROUNDS; round += 1) {
    const file = await written('entries.csv', (path) => writeEntries(path, { ...entries, seed: 11 + round }))
    const ours = await takeIn(file)
    await checkStored(database, ours.document, file, ROWS)
    const floor = await copyIn(database)
    const figures = { ours: ours.seconds, floor, megabytes: ours.megabytes }
    console.log(
      `${ROWS} rows: ours ${figures.ours.toFixed(1)} s, \\copy ${floor.toFixed(1)} s, ${(figures.ours / floor).toFixed(2)} times; at most ${figures.megabytes} MB`,
    )
    rounds.push(figures)
    // What points at entries, such as the links of interviews, is empty here.
    await database.query('truncate evidence.entry, evidence.entry_version cascade')
  }
  const file = await written('entries.csv', (path) =>
    writeEntries(path, { ...entries, count: MANY_ROWS, seed: 5 }),
  )
  const many = await takeIn(file)
  await checkStored(database, many.document, file, MANY_ROWS)
  console.log(`${MANY_ROWS} rows: ours ${many.seconds.toFixed(1)} s; at most ${many.megabytes} MB`)
  report(rounds, many)
}

function report(rounds, many) {
  const times = median(rounds.map(({ ours, floor }) => ours / floor))
  const megabytes = Math.max(many.megabytes, ...rounds.map((each) => each.megabytes))
  const isMet = times <= GOAL && megabytes < GOAL_MB
  console.log(
    `imports: ${times.toFixed(2)} times \\copy (goal ${GOAL}), at most ${megabytes} MB (goal under ${GOAL_MB}): ${isMet ? 'met' : 'missed'}`,
  )
  if (!isMet) process.exitCode = 1
}

/** Runs the program on a file: how long it took, the most memory that it held, and what it said. */
async function takeIn(file) {
  const from = performance.now()
  const args = ['import', file, '--source', 'bench', '--authority', 'Benchmark', '--json']
  const program = spawn('bin/goldthread', args, {
    env: { ...process.env, GOLDTHREAD_HOME: home },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let [said, megabytes] = ['', 0]
  const looking = setInterval(() => (megabytes = Math.max(megabytes, mostMemory(program.pid))), 50)
  program.stdout.on('data', (text) => (said += text))
  const status = await new Promise((ended) => program.once('close', ended))
  clearInterval(looking)
  if (status !== 0) throw new Error(`The import ended with ${status}: ${said}`)
  return { seconds: (performance.now() - from) / 1000, megabytes, document: JSON.parse(said) }
}

/** The most memory that a process has held so far, as Linux keeps it. */
function mostMemory(pid) {
  try {
    return Math.ceil(
      Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024,
    )
  } catch {
    return 0
  }
}

/** Tables as ours are, with every key, foreign key and index, and without row security. */
async function layPeer(database) {
  await database.query('create schema peer')
  for (const table of TABLES) {
    await database.query(`create table peer.${table} (like evidence.${table} including all)`)
    const { rows } = await database.query(
      `select pg_get_constraintdef(oid) as key from pg_constraint where contype = 'f' and conrelid = 'evidence.${table}'::regclass`,
    )
    for (const { key } of rows)
      await database.query(`alter table peer.${table} add ${key.replace('evidence.entry', 'peer.entry')}`)
  }
}

/** Copies what was stored out into files, and times how long PostgreSQL takes to copy these in. */
async function copyIn(database) {
  for (const table of TABLES)
    await pipeline(
      database.query(copyTo(`copy evidence.${table} to stdout`)),
      createWriteStream(join(folder, `${table}.copy`)),
    )
  await database.query('checkpoint')
  const from = performance.now()
  await database.query('begin')
  for (const table of TABLES)
    await pipeline(
      createReadStream(join(folder, `${table}.copy`), { highWaterMark: 1 << 20 }),
      database.query(copyFrom(`copy peer.${table} from stdin`)),
    )
  await database.query('commit')
  const seconds = (performance.now() - from) / 1000
  await database.query('truncate peer.entry, peer.entry_version')
  return seconds
}

/** Every row is accounted for, and what is stored is what stands in the file, in its order. */
async function checkStored(database, document, file, count) {
  const { read, accepted, rejected, duplicate } = document
  if (read !== count || accepted !== count || rejected + duplicate !== 0)
    throw new Error(`Of ${count} rows: ${JSON.stringify({ read, accepted, rejected, duplicate })}`)
  const stored = createHash('sha256')
  await pipeline(database.query(copyTo(STORED)), stored, { end: false })
  if (stored.digest('hex') !== (await hashOfRows(file)))
    throw new Error('What is stored differs from the file.')
}

async function hashOfRows(file) {
  const hash = createHash('sha256')
  let isPast = false
  for await (const piece of createReadStream(file)) {
    hash.update(isPast ? piece : piece.subarray(piece.indexOf('\n') + 1))
    isPast = true
  }
  return hash.digest('hex')
}
