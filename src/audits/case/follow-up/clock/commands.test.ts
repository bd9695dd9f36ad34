import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../../../../../test/support/cast.ts'
import type { Actor } from '../../../../access/index.ts'
import { seenOf } from '../../../../platform/http/seen.ts'
import { refusalOf } from '../../../draw/draw.factory.ts'
import { setClock } from './commands.ts'
import { shownClock } from './shown.ts'
import { clockNow } from './store.ts'
import { CLOCK_CHANGED_SINCE } from './words.ts'

let cast: Cast
let first: Actor
let second: Actor
beforeAll(async () => {
  cast = await openCast()
  first = await cast.who('auditLead')
  second = await cast.join('lead.two', 'auditLead')
})
afterAll(() => cast?.close())

const now = () => cast.lay((transaction) => clockNow(transaction))
const seenNow = async () => seenOf(shownClock(await now()))
const FORM = { immediateHours: '24', nextHours: '24', soonWorkingDays: '5', nextWorkingDays: '5' }
const set = (who: Actor, typed: object) => cast.house.door.run(who, setClock, { ...FORM, ...typed })

describe('how long follow-ups may take', () => {
  it('is refused to who has seen nothing of how it stands', async () => {
    expect(refusalOf(await set(first, { immediateHours: '3' }))).toBe(CLOCK_CHANGED_SINCE)
  })

  it('is not set back by the second of two who had it open', async () => {
    const seen = await seenNow()
    expect((await set(first, { immediateHours: '6', seen })).ok).toBe(true)
    expect(refusalOf(await set(second, { soonWorkingDays: '2', seen }))).toBe(CLOCK_CHANGED_SINCE)
    expect(await now()).toMatchObject({ immediateHours: 6, soonWorkingDays: 5 })
    const decided = { immediateHours: '6', soonWorkingDays: '2', seen: await seenNow() }
    expect((await set(second, decided)).ok).toBe(true)
    expect(await now()).toMatchObject({ immediateHours: 6, soonWorkingDays: 2 })
  })

  it('is set once by a form that is sent twice, and by one of two at the same moment', async () => {
    const seen = await seenNow()
    for (let time = 0; time < 2; time += 1) expect((await set(first, { seen })).ok).toBe(true)
    const sql = 'select count(*)::int as n from audits.follow_up_clock'
    const before = (await cast.database.superuser.query(sql)).rows[0].n
    const shown = await seenNow()
    const outcomes = await Promise.all([
      set(first, { immediateHours: '7', seen: shown }),
      set(second, { immediateHours: '8', seen: shown }),
    ])
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect((await cast.database.superuser.query(sql)).rows[0].n).toBe(before + 1)
    expect(before).toBe(3)
  })
})
