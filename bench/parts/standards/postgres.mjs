// The case record in PostgreSQL: a server of the benchmark's own, as the program's embedded one, with more memory.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { dutiesBySql, figuresOf } from './sql.mjs'
import { NAMES } from './five.mjs'

export async function openPostgres({ openServer, connectionAs }) {
  const home = mkdtempSync(join(tmpdir(), 'gt-bench-'))
  const server = await openServer(home)
  const client = new pg.Client(connectionAs(server, server.superuser, 'postgres'))
  await client.connect()
  await client.query(`set work_mem = '256MB'; set maintenance_work_mem = '1GB'; set jit = off;
    set max_parallel_workers_per_gather = 2; set synchronous_commit = off; set max_parallel_maintenance_workers = 2`)
  const close = async () => {
    await client.end()
    await server.close()
    rmSync(home, { recursive: true, force: true })
  }
  return { client, close }
}

export async function fillPostgres(client, record, file) {
  await client.query(`create unlogged table entry (id int, child int, kind smallint, day int, attributes int);
    create unlogged table stay (child int, place int, from_day int, until_day int);
    create unlogged table everybody (child int)`)
  await client.query(`copy entry from '${file}' (format csv)`)
  await client.query(
    `insert into stay select * from unnest($1::int[], $2::int[], $3::int[], $4::int[])`,
    staysOf(record),
  )
  await client.query(`insert into everybody select generate_series(0, ${record.children - 1})`)
  await client.query('create index on entry (kind, child, day) include (attributes, id)')
  await client.query('create index on entry (child) include (kind, day, attributes, id)')
  await client.query('create index on stay (child)')
  for (const table of ['entry', 'stay', 'everybody']) await client.query(`vacuum (freeze, analyze) ${table}`)
}

export function staysOf({ children, stayFirst, stayFrom, stayUntil }) {
  const columns = [[], [], [], []]
  for (let child = 0; child < children; child += 1) {
    for (let stay = stayFirst[child]; stay < stayFirst[child + 1]; stay += 1) {
      for (const [place, value] of [
        child,
        stay - stayFirst[child],
        stayFrom[stay],
        stayUntil[stay],
      ].entries())
        columns[place].push(value)
    }
  }
  return columns
}

/** The figures of each standard as lines of text, and how long each took. */
export async function judgeByPostgres(client, kinds) {
  const duties = dutiesBySql(kinds)
  const judged = {}
  for (const name of NAMES) {
    const from = performance.now()
    const { rows } = await client.query({ text: figuresOf(duties[name]), rowMode: 'array' })
    judged[name] = { ms: performance.now() - from, figures: rows.map((row) => row.map(Number).join(' ')) }
  }
  return judged
}
