import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../../../test/support/cast.ts'
import { layEntry } from '../../evidence/entry.factory.ts'
import type { Id } from '../../kernel/ids.ts'
import { layPerson, type LaidChild } from '../../organisation/children.factory.ts'
import { layRegister, layStay } from '../../register/stay.factory.ts'
import { renewChanged } from './commands.ts'

let cast: Cast
let ash: LaidChild

beforeAll(async () => {
  cast = await openCast()
  await cast.lay(async (transaction) => {
    const registerId: Id<'register'> = await layRegister(transaction, cast.authority)
    const named = { forename: 'Ada', surname: 'Ash', bornOn: '2001-03-27' }
    ash = await layPerson(transaction, cast.authority, named)
    await layStay(transaction, cast.authority, { of: ash, registerId, startsOn: '2015-06-01' })
  })
})
afterAll(() => cast?.close())

async function planExists(): Promise<string | undefined> {
  const { rows } = await cast.database.superuser.query(
    `select verdict_now from standards.child_state where standard = 'plan-exists'`,
  )
  return rows[0]?.verdict_now
}

/** Renews the child's verdicts while a range of everybody is being renewed; what happens meanwhile comes before its end. */
async function renewBehind(meanwhile: () => Promise<unknown>): Promise<void> {
  const range = await cast.database.superuser.connect()
  try {
    await range.query('begin')
    await range.query(`select pg_advisory_xact_lock_shared(hashtextextended('verdicts ' || $1, 0))`, [
      cast.authority,
    ])
    const counter = await cast.house.machine('counter')
    const renewed = cast.house.door.run(counter, renewChanged, { lines: [], children: [ash.child] })
    await untilWaiting()
    await meanwhile()
    await range.query('commit')
    expect(await renewed).toMatchObject({ ok: true })
  } finally {
    range.release()
  }
}

async function untilWaiting(): Promise<void> {
  await expect
    .poll(
      async () => {
        const { rows } = await cast.database.superuser.query(
          `select count(*)::int as n from pg_locks where locktype = 'advisory' and not granted
             and database = (select oid from pg_database where datname = current_database())`,
        )
        return rows[0].n
      },
      { timeout: 5000, interval: 20 },
    )
    .toBe(1)
}

describe('renewals of kept verdicts', () => {
  it('keep no verdict of an older record over one of a newer', async () => {
    await renewBehind(() =>
      cast.lay((transaction) =>
        layEntry(transaction, cast.authority, { of: ash, kind: 'plan', happenedOn: '2015-06-10' }),
      ),
    )
    expect(await planExists()).toBe('met')
  })
})
