import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { ok } from '../../kernel/result.ts'
import { withActor } from '../database/with-actor.ts'
import { enqueue, openJobsPool, openLoop, prepareQueue, SpokenFault, standingJobs } from './index.ts'

let database: TestDatabase
const who = { authority: randomUUID(), person: randomUUID() }
const asked = { authority: who.authority, onBehalfOf: null, line: randomUUID() }

beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database?.close())

const ask = (task: string, payload: Parameters<typeof enqueue>[2], key: string | null = null) =>
  withActor(database.pool, who, async (transaction) => ok(await enqueue(transaction, task, payload, key)))

const standing = async () => {
  const seen = await withActor(database.pool, who, async (transaction) => ok(await standingJobs(transaction)))
  return seen.ok ? (seen.value ?? []) : []
}

async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  for (let wait = 0; wait < 300; wait += 1) {
    if (await isTrue()) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  expect.fail('did not come about')
}

describe('asking for a job', () => {
  it('is refused by the database where the payload holds anything but ids', async () => {
    await expect(ask('a.job', { ...asked, child: 'Tom Smith, 1 May 2001' })).rejects.toThrow(
      'ids and nothing else',
    )
  })

  it('is refused for another authority', async () => {
    await expect(ask('a.job', { ...asked, authority: randomUUID() })).rejects.toThrow(
      'for the authority that asks',
    )
  })

  it('goes through one function: the program reaches nothing else of the queue', async () => {
    for (const sql of [
      `select graphile_worker.add_job('a.job')`,
      'select from graphile_worker._private_jobs',
    ])
      await expect(database.pool.query(sql)).rejects.toThrow('permission denied')
  })

  it('comes to nothing when the change that it belongs to is rolled back', async () => {
    const fault = withActor(database.pool, who, async (transaction) => {
      await enqueue(transaction, 'never.run', asked)
      throw new Error('the change failed')
    })
    await expect(fault).rejects.toThrow('the change failed')
    expect((await standing()).map(({ task }) => task)).not.toContain('never.run')
  })

  it('waits once for two who ask under one key, and is not seen by another authority', async () => {
    await ask('keyed.job', asked, 'once')
    await ask('keyed.job', asked, 'once')
    expect((await standing()).filter(({ task }) => task === 'keyed.job')).toHaveLength(1)
    const other = { authority: randomUUID(), person: randomUUID() }
    const seen = await withActor(database.pool, other, async (transaction) =>
      ok(await standingJobs(transaction)),
    )
    expect(seen).toMatchObject({ value: [] })
  })

  it('is laid once: a second time costs one question', async () => {
    await prepareQueue(database.jobs, 'db/queue/jobs.sql')
    expect(await ask('laid.job', asked)).toMatchObject({ value: true })
  })
})

describe('the loop', () => {
  it('keeps of a failure no word that may quote a record, tries again, and stops when it is told', async () => {
    const pool = openJobsPool(database.jobs)
    let spoken = 0
    const tasks = {
      'quoting.job': async () => {
        throw Object.assign(new Error('invalid input for Tom Smith'), { code: '22P02' })
      },
      'spoken.job': async () => {
        spoken += 1
        throw new SpokenFault('The mail server did not answer.')
      },
    }
    const lines: string[] = []
    const loop = openLoop({ pool, tasks, recurring: [], report: (line) => void lines.push(line) })
    await ask('quoting.job', asked)
    await ask('spoken.job', asked)
    await until(async () => (await standing()).filter(({ state }) => state === 'failing').length === 2)
    await until(() => spoken > 1)
    await loop.stop()
    const errors = (await standing()).flatMap(({ lastError }) => (lastError === null ? [] : [lastError]))
    expect([...errors, ...lines].join(' ')).not.toContain('Tom Smith')
    expect(errors.join(' ')).toContain('Error 22P02')
    expect(errors.join(' ')).toContain('The mail server did not answer.')
    await pool.end()
  })

  it('runs again at once what a loop had taken that died', async () => {
    await ask('interrupted.job', asked)
    const taken = `update graphile_worker._private_jobs set locked_at = now(), locked_by = 'pool-that-died', attempts = 1
      where task_id = (select id from graphile_worker._private_tasks where identifier = 'interrupted.job')`
    await database.superuser.query(taken)
    const pool = openJobsPool(database.jobs)
    let runs = 0
    const tasks = { 'interrupted.job': async () => void (runs += 1) }
    const loop = openLoop({ pool, tasks, recurring: [], report: () => undefined })
    await until(() => runs === 1)
    await loop.stop()
    await pool.end()
  })
})
