import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../../../test/support/cast.ts'
import type { Role } from '../../access/index.ts'
import { knownProcedures } from '../known-standards.ts'
import { changeFigure, withdrawVersion } from './commands.ts'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast?.close())

const CHANGE = {
  ...{ standard: 'supervision-monthly', amount: '2', unit: 'months', from: '2016-01-01' },
  ...{ citation: 'Procedure 4', reason: 'Agreed by the board' },
}
const change = async (role: Role, differences: object = {}) =>
  cast.house.door.run(await cast.who(role), changeFigure, { ...CHANGE, ...differences })
const withdraw = async (version: string, standard = CHANGE.standard) =>
  cast.house.door.run(await cast.who('auditLead'), withdrawVersion, { standard, version, reason: 'Too soon' })

async function startsOf(code: string): Promise<number> {
  const procedures = await cast.lay((transaction) => knownProcedures(transaction))
  return procedures.flatMap(({ standards }) => standards).find((each) => each.code === code)!.versions.length
}

describe('changing a figure', () => {
  it('is the audit lead’s alone, and others are told so', async () => {
    const outcome = await change('teamManager')
    expect(outcome.ok ? null : outcome.problem.kind).toBe('forbidden')
  })

  it('is refused without a reason, for a day that has begun, and for a standard that there is not', async () => {
    for (const wrong of [{ reason: ' ' }, { from: '2015-11-19' }, { standard: 'no-such-standard' }])
      expect((await change('auditLead', wrong)).ok).toBe(false)
    expect(await startsOf(CHANGE.standard)).toBe(1)
  })

  it('adds a version, which can be withdrawn once while it has not begun', async () => {
    const outcome = await change('auditLead')
    expect(await startsOf(CHANGE.standard)).toBe(2)
    const id = outcome.ok ? outcome.value.id : ''
    expect((await withdraw(id, 'child-seen')).ok).toBe(false)
    expect((await withdraw(id)).ok).toBe(true)
    expect(await startsOf(CHANGE.standard)).toBe(1)
    expect((await withdraw(id)).ok).toBe(false)
  })

  it('is on the trail with what held before and after', async () => {
    const { rows } = await cast.database.superuser.query<{ body: string }>(
      `select body from trail.line where verb = 'standards.changeFigure' and result = 'done'`,
    )
    expect(rows.map(({ body }) => JSON.parse(body) as object)).toEqual([
      expect.objectContaining({
        ...{ standard: 'supervision-monthly', from: '2016-01-01' },
        ...{
          before: 'No longer than 1 month from one to the next',
          after: 'No longer than 2 months from one to the next',
        },
      }),
    ])
  })
})
