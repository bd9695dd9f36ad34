import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { ok } from '../../kernel/result.ts'
import { withActor, type Transaction } from './with-actor.ts'

const WHO = {
  authority: '00000000-0000-7000-8000-000000000001',
  person: '00000000-0000-7000-8000-000000000002',
}

let database: TestDatabase

beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database?.close())

const inside = <Value>(work: (transaction: Transaction) => Promise<Value>) =>
  withActor<Value, never>(database.pool, WHO, async (transaction) => ok(await work(transaction)))

async function end({ client }: Transaction): Promise<void> {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  await database.superuser.query('select pg_terminate_backend($1)', [rows[0]?.pid])
}

describe('a connection that the server ends in the middle of the work', () => {
  it('fails that work and not the program, which goes on with another connection', async () => {
    const failing = inside(async (transaction) => {
      await end(transaction)
      await pause(200)
      return transaction.client.query('select 1')
    })
    await expect(failing).rejects.toThrow()
    const { rows } = await database.pool.query('select 1 as one')
    expect(rows).toEqual([{ one: 1 }])
  })
})
