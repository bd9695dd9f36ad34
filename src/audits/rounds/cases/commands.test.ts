import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { behind } from '../../../../test/support/behind.ts'
import { openCast, type Cast } from '../../../../test/support/cast.ts'
import { refusalOf, valueOf } from '../../draw/draw.factory.ts'
import { OUT_OF_SEASON } from '../lifecycle-words.ts'
import { done, drawn, frozen, layList } from '../round.factory.ts'
import { roundFrame } from '../frame/query.ts'
import { roundShow } from '../show/query.ts'
import { roundVerify } from '../verify/query.ts'
import { replaceCase } from './commands.ts'
import { ENTER_REASON, TOO_LATE_TO_REPLACE } from './words.ts'

let cast: Cast

beforeAll(async () => {
  cast = await openCast()
  await layList(cast, 5)
})
afterAll(() => cast?.close())

const reason = 'The file is with the court'

async function caseAt(round: string, position: number): Promise<string> {
  const { rows } = await cast.database.superuser.query(
    `select c.id from audits.case_file c join audits.round r on r.id = c.round_id
      where r.code = $1 and c.position = $2 and c.status <> 'replaced'`,
    [round, position],
  )
  return rows[0].id
}

async function replace(round: string, id: string, why = reason) {
  return cast.house.door.run(await cast.who('auditLead'), replaceCase, { round, case: id, reason: why })
}

describe('replacing a case', () => {
  it('is refused before the draw, without a reason, by others than the audit lead, and for a case of another round', async () => {
    const round = await drawn(cast, { code: 'refusals' })
    const id = await caseAt(round, 1)
    expect(refusalOf(await replace(round, id, ''))).toBe(ENTER_REASON)
    const moderator = await cast.who('moderator')
    const other = await cast.house.door.run(moderator, replaceCase, { round, case: id, reason })
    expect(other.ok).toBe(false)
    const absent = { ok: false, problem: { kind: 'absent', problems: [] } }
    expect(await replace(await frozen(cast, { code: 'no-cases' }), id)).toEqual(absent)
    await cast.database.superuser.query(`update audits.round set status = 'closed' where code = $1`, [round])
    expect(refusalOf(await replace(round, id))).toBe(OUT_OF_SEASON.replace)
  })

  it('is refused once the case is submitted', async () => {
    const round = await drawn(cast, { code: 'submitted' })
    const id = await caseAt(round, 2)
    await cast.database.superuser.query(`update audits.case_file set status = 'submitted' where id = $1`, [
      id,
    ])
    expect(refusalOf(await replace(round, id))).toBe(TOO_LATE_TO_REPLACE)
  })

  it('is refused for a case that is submitted in the same moment', async () => {
    const round = await drawn(cast, { code: 'meanwhile' })
    const id = await caseAt(round, 2)
    const text = `update audits.case_file set status = 'submitted' where id = $1`
    const [late] = await behind(cast, { text, values: [id] }, [() => replace(round, id)])
    expect(late && refusalOf(late)).toBe(TOO_LATE_TO_REPLACE)
  })

  it('takes the next of the reserve into the same place, until the reserve is used up', async () => {
    const round = await drawn(cast, { code: 'used-up' })
    const lead = await cast.who('auditLead')
    const before = valueOf(await cast.house.door.see(lead, roundFrame, { round }))
    const first = valueOf(await replace(round, await caseAt(round, 2)))
    const second = valueOf(await replace(round, await caseAt(round, 2)))
    expect([first.reference, second.reference]).toEqual(before.order.slice(3))
    expect(refusalOf(await replace(round, await caseAt(round, 1)))).toContain('The reserve is used up')
    const after = valueOf(await cast.house.door.see(lead, roundShow, { round })).document
    const [one, , three] = before.sample
    expect(after.cases.map(({ reference }) => reference)).toEqual([one, second.reference, three])
  })

  it('is told to whoever draws the sample again', async () => {
    const frame = valueOf(
      await cast.house.door.see(await cast.who('auditLead'), roundFrame, { round: 'used-up' }),
    )
    const [out = '', next = '', last = ''] = [frame.sample[1], frame.order[3], frame.order[4]]
    expect(frame.replacements).toEqual([
      { out, in: next, reason },
      { out: next, in: last, reason },
    ])
    const found = valueOf(
      await cast.house.door.see(await cast.who('auditLead'), roundVerify, { round: 'used-up' }),
    )
    expect(found.matches).toBe(true)
  })

  it('stays within the stratum of the case that leaves', async () => {
    const round = await drawn(cast, { code: 'strata', strata: 'team', sizeCount: '2' })
    const teamsOf = async () => {
      const { document } = valueOf(
        await cast.house.door.see(await cast.who('auditLead'), roundShow, { round }),
      )
      return document.cases.map(({ team }) => team)
    }
    const before = await teamsOf()
    await done(cast, await cast.who('auditLead'), replaceCase, {
      round,
      case: await caseAt(round, 1),
      reason,
    })
    expect(await teamsOf()).toEqual(before)
  })
})
