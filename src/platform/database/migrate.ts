import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { DatabaseFault } from './connection.ts'

export interface Migration {
  readonly name: string
  readonly sql: string
  readonly sha256: string
}

const ONE_MIGRATOR_AT_A_TIME = 7_201_504

/** Reads `db/migrations` in order; every file runs once, whole, in its own transaction. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(names.map((name) => readMigration(folder, name)))
}

async function readMigration(folder: string, name: string): Promise<Migration> {
  const sql = await readFile(join(folder, name), 'utf8')
  return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
}

/**
 * Brings the database up to the program, as its owner. Refuses a database that is newer than the program or
 * whose migrations were altered after they ran. Gives the names of those that ran now.
 */
export async function migrate(owner: pg.ClientBase, migrations: readonly Migration[]): Promise<string[]> {
  await owner.query('select pg_advisory_lock($1)', [ONE_MIGRATOR_AT_A_TIME])
  try {
    await prepare(owner)
    const pending = pendingOf(migrations, await appliedTo(owner))
    for (const migration of pending) await apply(owner, migration)
    return pending.map((migration) => migration.name)
  } finally {
    await owner.query('select pg_advisory_unlock($1)', [ONE_MIGRATOR_AT_A_TIME])
  }
}

/** Refuses to start on a database that waits for migrations, is newer than the program or was altered. */
export async function refuseUnmigrated(
  client: pg.ClientBase,
  migrations: readonly Migration[],
): Promise<void> {
  const pending = pendingOf(migrations, await appliedTo(client))
  if (pending.length > 0) {
    throw new DatabaseFault(
      `The database waits for ${pending.length} migrations. Run: bin/goldthread migrate (with DATABASE_OWNER_URL set).`,
    )
  }
}

async function prepare(owner: pg.ClientBase): Promise<void> {
  await owner.query(`create schema if not exists migration;
    create table if not exists migration.applied (
      name text primary key, sha256 text not null, applied_at timestamptz not null default now());
    grant usage on schema migration to goldthread_program, goldthread_backup;
    grant select on migration.applied to goldthread_program, goldthread_backup`)
}

interface Applied {
  readonly name: string
  readonly sha256: string
}

async function appliedTo(client: pg.ClientBase): Promise<Applied[]> {
  const exists = await client.query(`select to_regclass('migration.applied') is not null as yes`)
  if (exists.rows[0].yes !== true) return []
  return (await client.query<Applied>('select name, sha256 from migration.applied order by name')).rows
}

/** The migrations still to run, after checking that what ran is what the program knows. */
export function pendingOf(migrations: readonly Migration[], applied: readonly Applied[]): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration.sha256]))
  for (const { name, sha256 } of applied) {
    if (!known.has(name)) throw new DatabaseFault(`The database is newer than this program: it has ${name}.`)
    if (known.get(name) !== sha256) throw new DatabaseFault(`The migration ${name} was altered after it ran.`)
  }
  const done = new Set(applied.map(({ name }) => name))
  return migrations.filter(({ name }) => !done.has(name))
}

async function apply(owner: pg.ClientBase, migration: Migration): Promise<void> {
  await owner.query('begin')
  try {
    await owner.query(migration.sql)
    const mark = 'insert into migration.applied (name, sha256) values ($1, $2)'
    await owner.query(mark, [migration.name, migration.sha256])
    await owner.query('commit')
  } catch (fault) {
    await owner.query('rollback')
    throw new DatabaseFault(`The migration ${migration.name} failed: ${String(fault)}`, { cause: fault })
  }
}
