import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SUPERUSER } from './roles.ts'
import { openServer, type Server } from './index.ts'
import { newHome } from './testing.ts'
import { ask } from './testing-notes.ts'

const CANARY = 'Zilpah Quenby'

let home: string
let server: Server

beforeAll(async () => {
  home = await newHome()
  server = await openServer(home)
  await ask(server, `create table child (name text primary key, check (name <> '${CANARY} refused'))`)
  await ask(server, `insert into child values ('${CANARY}')`)
})

afterAll(() => server.close())

async function logText(): Promise<string> {
  return readFile(join(home, 'postgres', 'log', 'postgres.log'), 'utf8')
}

describe("PostgreSQL's log", () => {
  it.each([
    ['a duplicate', `insert into child values ('${CANARY}')`],
    ['a failed check', `insert into child values ('${CANARY} refused')`],
    ['a value that is no date', `select '${CANARY}'::date`],
    ['a statement that is none', `select from ${CANARY} what`],
    ['an error raised', `do $$ begin raise exception '${CANARY}' using detail = '${CANARY}'; end $$`],
    ['a warning raised', `do $$ begin raise warning '${CANARY}'; raise exception 'end'; end $$`],
    ['a statement that takes too long', `set statement_timeout = 20; select pg_sleep(5), '${CANARY}'`],
  ])('does not tell of a child by %s', async (_, sql) => {
    await expect(ask(server, sql)).rejects.toThrow()
    expect(await logText()).not.toContain('Zilpah')
  })

  it('does not tell of a child when a part of the server dies at its work, but tells that it died', async () => {
    const dying = ask(server, `select pg_sleep(20), '${CANARY}'`)
    const lost = expect(dying).rejects.toThrow()
    const asleep = `select pid from pg_stat_activity where query like 'select pg_sleep(20)%'`
    let pid: unknown
    while (pid === undefined) pid = (await ask(server, asleep, SUPERUSER))[0]?.['pid']
    process.kill(Number(pid), 'SIGKILL')
    await lost
    while ((await logText()).split('ready to accept connections').length < 3) await sleep(10)
    expect(await logText()).toContain('was terminated by signal 9')
    expect(await logText()).not.toContain('Zilpah')
  })
})
