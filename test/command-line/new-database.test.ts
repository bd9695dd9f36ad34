import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { Home } from '../support/goldthread.ts'

const PORT = '3987'
const LINK = /First administrator, open once within a day: (\S+)\/join\/([0-9a-f]{64})/
let database: TestDatabase
let url: string
let home: Home

beforeAll(async () => {
  database = await freshDatabase()
  const { host, port, rolePassword } = inject('server')
  const place = `host=${encodeURIComponent(host)}&port=${port}`
  url = `postgres://goldthread_program:${rolePassword}@localhost/${database.name}?${place}`
  home = new Home({ DATABASE_URL: url, PORT })
})
afterAll(async () => {
  home?.remove()
  await database?.close()
})

/** What the program says until it is ready and has said how to stop it; then it is stopped. */
async function startOnce(more: NodeJS.ProcessEnv, ...args: string[]): Promise<string> {
  const env = { ...process.env, GOLDTHREAD_HOME: home.folder, DATABASE_URL: url, PORT, ...more }
  const child = spawn('bin/goldthread', ['start', ...args], { env, stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = once(child, 'exit')
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString()
    if (said.includes('Stop with Ctrl-C')) child.kill('SIGTERM')
  })
  await ended
  return said
}

const count = async (sql: string) =>
  (await database.superuser.query(`select count(*)::int as n ${sql}`)).rows[0].n

describe('an empty database on a server', () => {
  it.each([[['round', 'list']], [['start']]])(
    'gets no story by %j, which says what to do instead',
    async (args) => {
      const { status, out, err } = home.run(...args)
      expect([status, out]).toEqual([1, ''])
      expect(err).toContain('no story is loaded into it unasked')
      expect(err).toContain('start --empty --authority')
      expect(await count('from organisation.authority')).toBe(0)
    },
  )

  it('is not started on where the address that people use is none', async () => {
    const { status, err } = home.runWith({ GOLDTHREAD_PUBLIC_URL: 'gt.example' }, 'start', '--empty')
    expect([status, err]).toEqual([
      1,
      expect.stringContaining('GOLDTHREAD_PUBLIC_URL must be the whole address'),
    ])
    expect(await count('from organisation.authority')).toBe(0)
  })

  it('gives the link to the first administrator at the address that people use', async () => {
    const said = await startOnce(
      { GOLDTHREAD_PUBLIC_URL: 'https://gt.example/' },
      '--empty',
      '--authority',
      'Foo',
    )
    expect(LINK.exec(said)?.[1]).toBe('https://gt.example')
  })

  it('makes no link where the port is taken, so that the one before still works', async () => {
    const links = 'from access.invitation'
    const before = await count(links)
    const other = createServer().listen(Number(PORT), '127.0.0.1')
    await once(other, 'listening')
    const { status, err } = home.run('start', '--empty')
    other.close()
    expect([status, err]).toEqual([1, expect.stringContaining(`Port ${PORT} is taken`)])
    expect(await count(links)).toBe(before)
  })

  it('gives the link without --empty too, as long as nobody can administer', async () => {
    expect(LINK.exec(await startOnce({}))?.[1]).toBe(`http://127.0.0.1:${PORT}`)
    await database.superuser.query(
      `update access.person set password_set_at = now() where login = 'administrator'`,
    )
    expect(await startOnce({})).not.toContain('First administrator')
  })
})
