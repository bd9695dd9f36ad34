import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../../test/support/database.ts'
import { ok } from '../../kernel/result.ts'
import { askAs, goOnAsFound, withActor, type Transaction } from './with-actor.ts'

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

describe('what is asked in one transaction', () => {
  const COUNT = 'select count(*) from noted'
  const note = ({ write }: Transaction, text: string) => write('insert into noted (note) values ($1)', [text])

  beforeAll(async () => {
    await database.owner.query('create table noted (note text primary key)')
    await database.owner.query('grant select, insert on noted to goldthread_program')
  })

  it('is not stored where what nobody waited for fails, and is said to have failed', async () => {
    await expect(
      inside(async (transaction) => {
        note(transaction, 'once')
        note(transaction, 'once')
      }),
    ).rejects.toThrow(/duplicate/)
    await expect(
      inside(async (transaction) => {
        await transaction.ask('select 1 / 0', []).catch(() => undefined)
      }),
    ).rejects.toThrow(/division by zero/)
    expect((await database.owner.query('select from noted')).rowCount).toBe(0)
  })

  it('is asked of the next connection as before, after a statement failed on this one', async () => {
    for (const divisor of [0, 1, 0, 1]) {
      const asked = askAs(database.pool, WHO, { text: 'select 6 / $1::int as six_times', values: [divisor] })
      if (divisor === 0) await expect(asked).rejects.toThrow(/division by zero/)
      else await expect(asked).resolves.toEqual([{ sixTimes: 6 }])
    }
  })

  it('is not taken along by a refusal, even where nobody waited for it', async () => {
    await withActor(database.pool, WHO, async (transaction) => {
      note(transaction, 'refused')
      return { ok: false, problem: 'refused' }
    })
    expect((await database.owner.query('select from noted')).rowCount).toBe(0)
  })

  it('is answered in the order of asking, each with its own answer, and sees what was written before it', async () => {
    const counts = await inside(async (transaction) => {
      const first = transaction.ask<{ count: number }>(COUNT, [])
      note(transaction, 'seen')
      const second = transaction.ask<{ count: number }>(COUNT, [])
      const third = transaction.client.query(COUNT)
      return [(await first)[0]?.count, (await second)[0]?.count, (await third).rows[0].count]
    })
    expect(counts).toMatchObject({ ok: true, value: [0, 1, 1] })
  })

  it('is asked as the actor of this transaction and no other, many at once', async () => {
    const people = Array.from({ length: 40 }, (_, place) => `00000000-0000-7000-8000-0000000001${place + 10}`)
    const asked = people.map((person) =>
      askAs<{ who: string }>(
        database.pool,
        { ...WHO, person },
        { text: 'select ctx.actor() as who', values: [] },
      ),
    )
    expect((await Promise.all(asked)).map(([row]) => row?.who)).toEqual(people)
  })

  it('goes on as whoever is found on the way, and in the next transaction as its own actor again', async () => {
    const found = '00000000-0000-7000-8000-000000000003'
    const who = { text: 'select ctx.actor() as who', values: [] }
    const seen = await inside(async (transaction) => {
      const [, [after]] = await Promise.all([
        goOnAsFound(transaction, { text: 'select $1::uuid as id', values: [found] }),
        transaction.ask<{ who: string }>(who.text, who.values),
      ])
      return after?.who
    })
    expect(seen).toEqual(ok(found))
    expect(await askAs(database.pool, WHO, who)).toEqual([{ who: WHO.person }])
  })

  it('stays with its actor where nobody is found', async () => {
    const seen = await inside(async (transaction) => {
      await goOnAsFound(transaction, { text: 'select $1::uuid as id where false', values: [WHO.authority] })
      return transaction.ask<{ who: string }>('select ctx.actor() as who', [])
    })
    expect(seen).toEqual(ok([{ who: WHO.person }]))
  })
})
