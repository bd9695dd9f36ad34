import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../../../test/support/cast.ts'
import { seenOf } from '../../platform/http/seen.ts'
import { setRecordAddress } from './commands.ts'
import { findRecordAddress } from './store.ts'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast?.close())

const ADDRESS = (host: string) => `https://${host}.example.gov.uk/{reference}`
const set = async (role: 'auditLead' | 'administrator', host: string, seen: string | null) =>
  cast.house.door.run(await cast.who(role), setRecordAddress, { address: ADDRESS(host), seen: seenOf(seen) })
const standing = () => cast.lay((transaction) => findRecordAddress(transaction))

describe('the address of records', () => {
  it('is not replaced by who did not see what somebody else set meanwhile', async () => {
    expect((await set('auditLead', 'one', null)).ok).toBe(true)
    expect(await set('administrator', 'two', null)).toMatchObject({
      ok: false,
      problem: { kind: 'conflict' },
    })
    expect(await standing()).toBe(ADDRESS('one'))
    expect((await set('administrator', 'two', ADDRESS('one'))).ok).toBe(true)
    expect(await standing()).toBe(ADDRESS('two'))
  })

  it('is kept once where a form is sent twice, and of two at the same moment one is told', async () => {
    for (let time = 0; time < 2; time += 1) await set('auditLead', 'three', ADDRESS('two'))
    const outcomes = await Promise.all([
      set('auditLead', 'four', ADDRESS('three')),
      set('administrator', 'five', ADDRESS('three')),
    ])
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true])
    const { rows } = await cast.database.superuser.query('select id from organisation.case_system_address')
    expect(rows).toHaveLength(4)
  })
})
