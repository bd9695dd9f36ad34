import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NOW, openCast, type Cast } from '../../../../test/support/cast.ts'
import { instantOf } from '../../../kernel/instant.ts'
import { refusalOf, valueOf } from '../../draw/draw.factory.ts'
import { commitNonce } from '../ceremony/commands.ts'
import { cancelRound } from '../ending/commands.ts'
import { roundList } from '../list/query.ts'
import { done, drawn, drawnAlone, frozen, layList, promised } from '../round.factory.ts'
import { roundShow } from '../show/query.ts'
import { roundVerify } from '../verify/query.ts'
import { drawAlone, revealNonce } from '../ceremony/commands.ts'
import { agreeRedraw, askRedraw } from './commands.ts'
import { ALREADY_ASKED, NOBODY_ASKED, NOT_ALONE, NOTHING_TO_REDRAW, WHY_REDRAW } from './words.ts'

let cast: Cast
let now = NOW

beforeAll(async () => {
  cast = await openCast(() => now)
  await layList(cast, 12)
})
afterAll(() => cast?.close())

const ask = async (round: string, reason = 'The nonce was lost') =>
  cast.house.door.run(await cast.who('auditLead'), askRedraw, { round, reason })
const agree = async (round: string, role: 'auditLead' | 'independentPerson' | 'informationGovernance') =>
  cast.house.door.run(await cast.who(role), agreeRedraw, { round })
const drawnTimes = async (round: string) => {
  const { rounds } = valueOf(await cast.house.door.see(await cast.who('boardMember'), roundList, {}))
  return rounds.find((each) => each.round === round)?.drawnTimes
}

describe('a redraw', () => {
  it('is refused without a reason, before there is anything to draw again, and when it was asked for already', async () => {
    const round = await frozen(cast, { code: 'not-yet' })
    expect(refusalOf(await ask(round, ' '))).toBe(WHY_REDRAW)
    expect(refusalOf(await ask(round))).toBe(NOTHING_TO_REDRAW)
    await promised(cast, round)
    valueOf(await ask(round))
    expect(refusalOf(await ask(round))).toBe(ALREADY_ASKED)
  })

  it('is never agreed to by the person who asked, nor when nobody asked', async () => {
    const round = await drawn(cast, { code: 'alone' })
    expect(refusalOf(await agree(round, 'independentPerson'))).toBe(NOBODY_ASKED)
    valueOf(await ask(round))
    expect(refusalOf(await agree(round, 'auditLead'))).toBe(NOT_ALONE)
    const { rows } = await cast.database.superuser.query(
      'select count(*)::int as n from audits.redraw where agreed_by = asked_by',
    )
    expect(rows).toEqual([{ n: 0 }])
  })

  it('lapses when both nonces are shown after all, and can be asked for anew by whoever finds a reason', async () => {
    const round = await frozen(cast, { code: 'found-again' })
    const nonces = await promised(cast, round)
    valueOf(await ask(round))
    now = instantOf(now + 60_000)
    await done(cast, await cast.who('independentPerson'), revealNonce, { round, nonce: nonces.independent })
    await done(cast, await cast.who('auditLead'), revealNonce, { round, nonce: nonces.lead })
    expect(refusalOf(await agree(round, 'independentPerson'))).toBe(NOBODY_ASKED)
    valueOf(await ask(round, 'The list was frozen for the wrong day'))
    valueOf(await agree(round, 'independentPerson'))
    const { rows } = await cast.database.superuser.query(
      `select w.reason, w.agreed_by is not null as agreed from audits.redraw w
        join audits.round r on r.id = w.round_id where r.code = $1 order by w.asked_at`,
      [round],
    )
    expect(rows).toEqual([
      { reason: 'The nonce was lost', agreed: false },
      { reason: 'The list was frozen for the wrong day', agreed: true },
    ])
  })

  it('counts a nonce that was never shown', async () => {
    const round = await frozen(cast, { code: 'lost' })
    await promised(cast, round)
    valueOf(await ask(round))
    valueOf(await agree(round, 'informationGovernance'))
    const again = await promised(cast, round)
    await done(cast, await cast.who('independentPerson'), revealNonce, { round, nonce: again.independent })
    await done(cast, await cast.who('auditLead'), revealNonce, { round, nonce: again.lead })
    expect(await drawnTimes(round)).toBe(2)
  })

  it('cancels the cases of the draw before and draws others from the same frame', async () => {
    const round = await drawnAlone(cast, { code: 'again' })
    const lead = await cast.who('auditLead')
    const before = valueOf(await cast.house.door.see(lead, roundShow, { round })).document
    valueOf(await ask(round, 'One of the two was not in the room'))
    valueOf(await agree(round, 'independentPerson'))
    await done(cast, lead, drawAlone, { round })
    const after = valueOf(await cast.house.door.see(lead, roundShow, { round })).document
    expect([before.drawnTimes, after.drawnTimes]).toEqual([1, 2])
    expect(after.cases).toHaveLength(3)
    const { rows } = await cast.database.superuser.query(
      `select c.attempt, c.status, count(*)::int as n from audits.case_file c join audits.round r on r.id = c.round_id
        where r.code = $1 group by 1, 2 order by 1`,
      [round],
    )
    expect(rows).toEqual([
      { attempt: 1, status: 'cancelled', n: 3 },
      { attempt: 2, status: 'drawn', n: 3 },
    ])
    expect(valueOf(await cast.house.door.see(lead, roundVerify, { round })).matches).toBe(true)
  })

  it('does not let an old promise stand for the new draw', async () => {
    const round = await frozen(cast, { code: 'fresh' })
    const { lead } = await promised(cast, round)
    valueOf(await ask(round))
    valueOf(await agree(round, 'independentPerson'))
    const outcome = await cast.house.door.run(await cast.who('auditLead'), revealNonce, {
      round,
      nonce: lead,
    })
    expect(refusalOf(outcome)).toContain('Wait until both nonces are made')
    const made = await done(cast, await cast.who('auditLead'), commitNonce, { round, seat: 'lead' })
    expect(made.nonce).not.toBe(lead)
  })

  it('counts the draws of a cancelled round on the same list and day', async () => {
    const asAt = '2015-06-01'
    const first = await drawn(cast, { code: 'disliked', asAt })
    await done(cast, await cast.who('auditLead'), cancelRound, {
      round: first,
      reason: 'Planned for the wrong theme',
    })
    const second = await drawn(cast, { code: 'liked', asAt })
    expect(await drawnTimes(second)).toBe(2)
  })

  it('counts a cancelled round in which one nonce was shown and the other kept back', async () => {
    const asAt = '2015-06-02'
    const first = await frozen(cast, { code: 'kept-back', asAt })
    const nonces = await promised(cast, first)
    const lead = await cast.who('auditLead')
    await done(cast, lead, revealNonce, { round: first, nonce: nonces.lead })
    await done(cast, lead, cancelRound, { round: first, reason: 'The other nonce never came' })
    expect(await drawnTimes(await drawn(cast, { code: 'after-kept-back', asAt }))).toBe(2)
  })
})
