import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BACKUP, JOBS, OWNER, PROGRAM, SUPERUSER, ensureDatabase, ensureRoles } from './roles.ts'
import { connectionAs, openServer, withClient, type Server } from './index.ts'
import { newHome } from './testing.ts'
import { ask } from './testing-notes.ts'

let server: Server

beforeAll(async () => {
  server = await openServer(await newHome())
})

afterAll(() => server.close())

function asSuperuser<Value>(work: Parameters<typeof withClient<Value>>[1]): Promise<Value> {
  return withClient(connectionAs(server, SUPERUSER, 'postgres'), work)
}

const POWERS = `select rolname, rolcanlogin, rolsuper, rolbypassrls, rolinherit, rolcreaterole, rolcreatedb, rolreplication
                  from pg_roles where rolname like 'goldthread%' order by rolname`

describe('the roles', () => {
  const plain = {
    rolcanlogin: true,
    rolsuper: false,
    rolbypassrls: false,
    rolinherit: false,
    rolcreaterole: false,
    rolcreatedb: false,
    rolreplication: false,
  }
  const expected = [BACKUP, JOBS, OWNER, PROGRAM].map((rolname) => ({ rolname, ...plain }))

  it('may log in and have no power beyond', async () => {
    expect(await ask(server, POWERS)).toEqual(expected)
  })

  it('lose a power that somebody has given them', async () => {
    await ask(server, `alter role ${PROGRAM} superuser bypassrls inherit`, SUPERUSER)
    await asSuperuser(ensureRoles)
    expect(await ask(server, POWERS)).toEqual(expected)
  })

  it('are made once when two programs make them at the same moment', async () => {
    await Promise.all([1, 2, 3, 4].map(() => asSuperuser(ensureRoles)))
    expect(await ask(server, POWERS)).toEqual(expected)
  })
})

describe('the database', () => {
  it('is closed to every other role', async () => {
    await ask(server, 'create role stranger login', SUPERUSER)
    await expect(ask(server, 'select 1', 'stranger')).rejects.toThrow(/permission denied for database/)
  })

  it('lets the program make temporary tables and nothing else', async () => {
    await expect(ask(server, 'create schema mine', PROGRAM)).rejects.toThrow(/permission denied/)
    await expect(ask(server, 'create table public.mine ()', PROGRAM)).rejects.toThrow(/permission denied/)
    expect(await ask(server, 'create temporary table mine as select 1 as one', PROGRAM)).toEqual([])
  })

  it('lets the backup in and no further', async () => {
    await expect(ask(server, 'create temporary table mine ()', BACKUP)).rejects.toThrow(/permission denied/)
    expect(await ask(server, 'select 1 as one', BACKUP)).toEqual([{ one: 1 }])
  })

  it('lets the jobs have a schema of their own', async () => {
    await ask(server, 'create schema queue', JOBS)
    await expect(ask(server, 'create table queue.mine ()', PROGRAM)).rejects.toThrow(/permission denied/)
  })

  it('belongs to the owner, in UTF-8, sorted by C and by name where that is asked for', async () => {
    const sorted = (collation: string): Promise<unknown> =>
      ask(
        server,
        `select string_agg(name, ' ' order by name collate "${collation}") as names
                     from (values ('Zoe'), ('Élodie'), ('eve'), ('Ada')) as t (name)`,
      )
    expect(
      await ask(
        server,
        `select datdba::regrole::text as owner, datcollate, datlocprovider,
                                     pg_encoding_to_char(encoding) as encoding
                                from pg_database where datname = current_database()`,
      ),
    ).toEqual([{ owner: OWNER, datcollate: 'C', datlocprovider: 'c', encoding: 'UTF8' }])
    expect(await sorted('C')).toEqual([{ names: 'Ada Zoe eve Élodie' }])
    expect(await sorted('en-GB-x-icu')).toEqual([{ names: 'Ada Élodie eve Zoe' }])
  })

  it('can be made again under any name without harm', async () => {
    const name = `a "second" one's`
    await asSuperuser((client) => ensureDatabase(client, name))
    await asSuperuser((client) => ensureDatabase(client, name))
    expect(await ask(server, 'select current_database() as name', PROGRAM, name)).toEqual([{ name }])
  })
})
