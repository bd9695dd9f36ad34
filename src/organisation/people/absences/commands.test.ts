import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../../../../test/support/cast.ts'
import type { Actor } from '../../../access/index.ts'
import { readAs } from '../../../apps/house.ts'
import { literalDay } from '../../../kernel/day.ts'
import { declareAbsence, endAbsence } from './commands.ts'
import { absencesFrom } from './store.ts'

let cast: Cast
let auditor: Actor
let lead: Actor

beforeAll(async () => {
  cast = await openCast()
  auditor = await cast.who('auditor')
  lead = await cast.who('auditLead')
})
afterAll(() => cast?.close())

const LEAVE = { first: '2015-12-01', last: '2015-12-04', reason: 'Annual leave' }
const from = (day: string, person: string | null = null) =>
  readAs(cast.house.pool, lead, (transaction) => absencesFrom(transaction, literalDay(day), person))

describe('an absence', () => {
  it('is declared for somebody else by the audit lead alone', async () => {
    for (const role of ['moderator', 'teamManager', 'administrator', 'auditor'] as const) {
      const form = { ...LEAVE, person: lead.person }
      expect(await cast.house.door.run(await cast.who(role), declareAbsence, form)).toMatchObject({
        ok: false,
        problem: { kind: 'absent' },
      })
    }
    expect(await from('2015-11-19')).toEqual([])
  })

  it('wants a first day and a reason, and each day once', async () => {
    const refused = await cast.house.door.run(auditor, declareAbsence, { first: '', last: '', reason: ' ' })
    expect(refused).toMatchObject({ ok: false })
    expect((await cast.house.door.run(auditor, declareAbsence, LEAVE)).ok).toBe(true)
    expect(
      await cast.house.door.run(lead, declareAbsence, { ...LEAVE, person: auditor.person }),
    ).toMatchObject({
      ok: false,
      problem: { problems: [{ field: 'first' }] },
    })
  })

  it('is there until its last day, and is ended by whoever may declare it', async () => {
    const [absence] = await from('2015-12-04', auditor.person)
    expect(absence).toMatchObject({ from: literalDay('2015-12-01'), until: literalDay('2015-12-05') })
    expect(await from('2015-12-05', auditor.person)).toEqual([])
    const input = { person: auditor.person, absence: absence?.id }
    expect((await cast.house.door.run(await cast.who('moderator'), endAbsence, input)).ok).toBe(false)
    expect((await cast.house.door.run(auditor, endAbsence, { absence: absence?.id })).ok).toBe(true)
    expect(await from('2015-11-19', auditor.person)).toEqual([])
  })

  it('says nothing of its reason on the trail', async () => {
    const { rows } = await cast.database.superuser.query(
      `select body from trail.line where verb = 'organisation.declareAbsence' or verb = 'declareAbsence'`,
    )
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toContain('Annual leave')
  })
})
