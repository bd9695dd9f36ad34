// The case record in DuckDB, in memory, sorted by kind, child and day.
import { DuckDBInstance } from '@duckdb/node-api'
import { NAMES } from './five.mjs'
import { dutiesBySql, figuresOf } from './sql.mjs'
import { staysOf } from './postgres.mjs'
import { rmSync, writeFileSync } from 'node:fs'

export async function openDuckdb(record, file) {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const stays = staysOf(record)
  const stayFile = `${file}.stays`
  writeFileSync(stayFile, stays[0].map((_, row) => stays.map((column) => column[row]).join()).join('\n'))
  await connection.run(`create table entry as select * from read_csv('${file}', header = false, columns =
    {'id': 'integer', 'child': 'integer', 'kind': 'utinyint', 'day': 'integer', 'attributes': 'integer'})
    order by kind, child, day`)
  await connection.run(`create table stay as select * from read_csv('${stayFile}', header = false, columns =
    {'child': 'integer', 'place': 'integer', 'from_day': 'integer', 'until_day': 'integer'})`)
  await connection.run(
    `create table everybody as select range::integer as child from range(${record.children})`,
  )
  rmSync(stayFile)
  return { connection, close: () => connection.closeSync() }
}

export async function judgeByDuckdb(connection, kinds) {
  const duties = dutiesBySql(kinds, 'duckdb')
  const judged = {}
  for (const name of NAMES) {
    const from = performance.now()
    const reader = await connection.runAndReadAll(figuresOf(duties[name]))
    judged[name] = {
      ms: performance.now() - from,
      figures: reader.getRows().map((row) => row.map(Number).join(' ')),
    }
  }
  return judged
}
