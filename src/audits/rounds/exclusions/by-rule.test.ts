import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../../../../test/support/cast.ts'
import { refusalOf, valueOf } from '../../draw/draw.factory.ts'
import { freezeRound } from '../frame/commands.ts'
import { roundFrame } from '../frame/query.ts'
import { planRound } from '../plan/commands.ts'
import { PLAN_WORDS } from '../plan/words.ts'
import { done, drawn, layList, planned, PLANNED } from '../round.factory.ts'
import { excludeChild } from './commands.ts'

let cast: Cast

beforeAll(async () => {
  cast = await openCast()
  await layList(cast, 6)
})
afterAll(() => cast?.close())

async function refused(typed: object) {
  const said = { ...PLANNED, code: 'refused', ...typed }
  return refusalOf(await cast.house.door.run(await cast.who('auditLead'), planRound, said))
}

describe('leaving children out by rule', () => {
  it('is refused for what is no number of months or days, and for a sample larger than who is left', async () => {
    const [months, days] = [PLAN_WORDS.leaveOutAuditedMonths, PLAN_WORDS.leaveOutListedDays]
    expect(await refused({ leaveOutAuditedMonths: 'six' })).toBe(months)
    expect(await refused({ leaveOutAuditedMonths: '61' })).toBe(months)
    expect(await refused({ leaveOutListedDays: '0' })).toBe(days)
    // Everybody came on the list on 21 January, 285 days before.
    expect(await refused({ leaveOutListedDays: '286' })).toContain('Nobody is left to draw')
    expect(await refused({ code: 'exact', leaveOutListedDays: '285', sizeCount: '7' })).toContain(
      'there are only 6 children',
    )
  })

  it('happens at the freeze, with the code of the rule in the frame file, and is counted on the round', async () => {
    const lead = await cast.who('auditLead')
    await drawn(cast, { code: 'summer-2015', asAt: '2015-07-01', sizeCount: '2' })
    const round = await planned(cast, { code: 'after-summer', leaveOutAuditedMonths: '6' })
    const frozen = await done(cast, lead, freezeRound, { round })
    expect([frozen.childCount, frozen.children.length]).toEqual([4, 6])
    expect(frozen.text.match(/^excluded\tauditedRecentlyByRule\t[0-9a-f]{20}$/gm)).toHaveLength(2)
    const summer = valueOf(await cast.house.door.see(lead, roundFrame, { round: 'summer-2015' }))
    const { rows } = await cast.database.superuser.query(
      `select count(*)::int as n from audits.frame_child f
        join audits.round r on r.id = f.round_id and r.code = 'after-summer'
        join audits.frame_child s on s.child_id = f.child_id and s.reference = any($1)
        where f.exclusion_code = 'auditedRecentlyByRule'`,
      [summer.sample],
    )
    expect(rows).toEqual([{ n: 2 }])
  })

  it('counts a child once that a person left out already, and looks past a re-audit and a cancelled round', async () => {
    const lead = await cast.who('auditLead')
    const { rows } = await cast.database.superuser.query(
      `select c.child_id from audits.case_file c join audits.round r on r.id = c.round_id
        where r.code = 'summer-2015' order by c.position limit 1`,
    )
    const round = await planned(cast, { code: 'by-hand-too', leaveOutAuditedMonths: '6' })
    const byHand = { round, child: rows[0].child_id, code: 'movedAway', reason: 'The family moved' }
    await done(cast, lead, excludeChild, byHand)
    await done(cast, lead, freezeRound, { round })
    const kept = await cast.database.superuser.query(
      `select f.left_out from audits.frame f join audits.round r on r.id = f.round_id where r.code = $1`,
      [round],
    )
    expect(kept.rows[0].left_out).toEqual({ auditedRecentlyByRule: 1, movedAway: 1 })
    await cast.database.superuser.query(
      `update audits.round set status = 'cancelled' where code = 'summer-2015'`,
    )
    // What was chosen for a second audit is no sample, whatever its day.
    await cast.database.superuser.query(
      `update audits.round r set status = 'auditing', re_audits_case_id = (
        select c.id from audits.case_file c where c.round_id = r.id limit 1) where code = 'summer-2015'`,
    )
    const again = await planned(cast, { code: 'after-re-audit', leaveOutAuditedMonths: '6' })
    expect((await done(cast, lead, freezeRound, { round: again })).childCount).toBe(6)
    await cast.database.superuser.query(
      `update audits.round set status = 'cancelled', re_audits_case_id = null where code = 'summer-2015'`,
    )
    const past = await planned(cast, { code: 'looks-past', leaveOutAuditedMonths: '6' })
    expect((await done(cast, lead, freezeRound, { round: past })).childCount).toBe(6)
  })
})
