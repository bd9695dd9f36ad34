import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate, readMigrations } from '../../src/platform/database/migrate.ts'
import { prepareQueue } from '../../src/platform/jobs/index.ts'
import { connectionAs, ensureDatabase, ensureRoles, openServer } from '../../src/platform/server/index.ts'

/** How the tests reach the server that they share: the roles have a password of this run. */
export interface TestServer {
  readonly host: string
  readonly port: number
  readonly superuser: { readonly user: string; readonly password: string | undefined }
  readonly rolePassword: string
  readonly template: string
}

/** The name of the template that holds the story; the first test that needs it makes it. */
export function storyTemplateOf({ template }: TestServer): string {
  return `${template}_story`
}

declare module 'vitest' {
  export interface ProvidedContext {
    server: TestServer
  }
}

/** Starts one real PostgreSQL for the run (or uses TEST_DATABASE_URL) and makes a migrated template of a database. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { server, close } = await openTestServer(process.env.TEST_DATABASE_URL)
  await makeTemplate(server)
  project.provide('server', server)
  return async () => {
    await asSuperuser(server, async (client) => {
      for (const name of [server.template, storyTemplateOf(server)])
        await client.query(`drop database if exists ${name} with (force)`)
    })
    await close()
  }
}

async function openTestServer(
  url: string | undefined,
): Promise<{ server: TestServer; close: () => Promise<void> }> {
  const names = {
    rolePassword: randomBytes(12).toString('hex'),
    template: `gt_template_${randomBytes(4).toString('hex')}`,
  }
  if (url !== undefined) return { server: { ...reach(url), ...names }, close: async () => undefined }
  const home = await mkdtemp(join(tmpdir(), 'gt-test-'))
  const embedded = await openServer(home)
  const { host, port, user } = connectionAs(embedded, embedded.superuser, 'postgres')
  return {
    server: { host, port, superuser: { user, password: undefined }, ...names },
    close: async () => {
      await embedded.close()
      await rm(home, { recursive: true, force: true })
    },
  }
}

function reach(url: string): Pick<TestServer, 'host' | 'port' | 'superuser'> {
  const { host, port, user, password } = new pg.Client({ connectionString: url })
  return { host, port, superuser: { user: user ?? 'postgres', password: password ?? undefined } }
}

async function asSuperuser<Value>(
  server: TestServer,
  work: (client: pg.Client) => Promise<Value>,
): Promise<Value> {
  const { host, port, superuser } = server
  const client = new pg.Client({ host, port, ...superuser, database: 'postgres' })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function makeTemplate(server: TestServer): Promise<void> {
  await asSuperuser(server, async (client) => {
    await ensureRoles(client)
    for (const role of ['goldthread_owner', 'goldthread_program', 'goldthread_jobs', 'goldthread_backup']) {
      await client.query(`alter role ${role} password ${pg.escapeLiteral(server.rolePassword)}`)
    }
    await ensureDatabase(client, server.template)
  })
  const { host, port, rolePassword, template } = server
  // Before the tables, as in a home that is brought up to date: a migration meets a queue that is closed to it.
  const jobs = { user: 'goldthread_jobs', password: rolePassword, database: template }
  await prepareQueue({ host, port, ...jobs }, 'db/queue/jobs.sql')
  const owner = new pg.Client({
    host,
    port,
    user: 'goldthread_owner',
    password: rolePassword,
    database: template,
  })
  await owner.connect()
  await migrate(owner, await readMigrations('db/migrations'))
  await owner.end()
}
