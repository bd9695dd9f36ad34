import pg from 'pg'
import { inject } from 'vitest'
import type { Role } from '../../src/access/index.ts'
import { openHouse, type House } from '../../src/apps/house.ts'
import { loadStory } from '../../src/apps/story.ts'
import { instantOf } from '../../src/kernel/instant.ts'
import { openPool } from '../../src/platform/database/connection.ts'
import { ensureDatabase } from '../../src/platform/server/index.ts'
import { NOW } from './cast.ts'
import { freshDatabase, type TestDatabase } from './database.ts'
import { storyTemplateOf } from './global-setup.ts'

const NORTHMERE = 'stories/northmere-2015'

/** Somebody of the story, as the sign-in page shows them. */
export interface Persona {
  readonly login: string
  readonly password: string
  readonly name: string
  readonly roles: readonly Role[]
}

/** The story of Northmere as it is told, in a database of the test's own. */
export interface Story {
  readonly house: House
  readonly database: TestDatabase
  readonly personas: readonly Persona[]
  /** The first persona who holds the role. */
  readonly who: (role: Role) => Persona
  /** The clock of the house stands still but for this. */
  readonly letPass: (seconds: number) => void
  readonly close: () => Promise<void>
}

/** Opens the story; the first to ask in a run loads it, the others copy what was loaded. */
export async function openStory(): Promise<Story> {
  const database = await freshDatabase(await storyTemplate())
  let now = NOW
  const house = await openHouse(database.pool, () => now)
  const { rows } = await database.superuser.query('select story_personas from organisation.authority')
  const personas: Persona[] = rows[0].story_personas
  const who = (role: Role) => {
    const persona = personas.find(({ roles }) => roles.includes(role))
    if (persona === undefined) throw new Error(`Nobody in the story is ${role}`)
    return persona
  }
  const letPass = (seconds: number) => {
    now = instantOf(now + seconds * 1000)
  }
  return { house, database, personas, who, letPass, close: database.close }
}

async function storyTemplate(): Promise<string> {
  const server = inject('server')
  const name = storyTemplateOf(server)
  const admin = new pg.Client({
    host: server.host,
    port: server.port,
    ...server.superuser,
    database: 'postgres',
  })
  await admin.connect()
  try {
    // Test files run side by side: one tells the story, the others wait. The lock ends with the session.
    await admin.query('select pg_advisory_lock(hashtext($1))', [name])
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [name])
    if (rowCount === 0) await tell(admin, name)
    return name
  } finally {
    await admin.end()
  }
}

async function tell(admin: pg.Client, name: string): Promise<void> {
  const { host, port, rolePassword, template } = inject('server')
  const unfinished = `${name}_unfinished`
  await admin.query(`drop database if exists ${unfinished}`)
  await admin.query(`create database ${unfinished} template ${template} owner goldthread_owner`)
  await ensureDatabase(admin, unfinished)
  const user = 'goldthread_program'
  const pool = openPool({ host, port, user, password: rolePassword, database: unfinished }, 5)
  const told = await loadStory(pool, NORTHMERE, () => NOW)
  await pool.end()
  if (!told.ok) throw new Error(`The story could not be loaded: ${JSON.stringify(told.problem)}`)
  await admin.query(`alter database ${unfinished} rename to ${name}`)
}
