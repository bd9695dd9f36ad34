import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../../../../test/support/cast.ts'
import { refusalOf, valueOf } from '../../draw/draw.factory.ts'
import { commitment } from '../../draw/nonce.ts'
import { openDrawnCases } from '../cases/commands.ts'
import { roundFrame } from '../frame/query.ts'
import { OUT_OF_SEASON } from '../lifecycle-words.ts'
import { done, drawn, drawnAlone, frozen, layList, planned, promised } from '../round.factory.ts'
import { roundShow } from '../show/query.ts'
import { roundVerify } from '../verify/query.ts'
import { commitNonce, drawAlone, revealNonce } from './commands.ts'
import { ALREADY_PROMISED, ALREADY_SHOWN, NOT_YOUR_SEAT, NOT_YOURS, SAME_PERSON, TOO_EARLY } from './words.ts'

let cast: Cast

beforeAll(async () => {
  cast = await openCast()
  await layList(cast, 12)
})
afterAll(() => cast?.close())

async function refused(
  command: typeof commitNonce | typeof revealNonce | typeof drawAlone,
  who: string,
  input: object,
) {
  const actor = (await cast.house.actorByLogin(who))!
  return refusalOf(await cast.house.door.run(actor, command as typeof commitNonce, input))
}

const frameOf = async (round: string) =>
  valueOf(await cast.house.door.see(await cast.who('auditLead'), roundFrame, { round }))

describe('a nonce', () => {
  it('is refused before the freeze', async () => {
    const round = await planned(cast, { code: 'too-soon' })
    expect(await refused(commitNonce, 'auditLead', { round, seat: 'lead' })).toBe(OUT_OF_SEASON.commit)
  })

  it('is refused from who may see rounds and does not draw, and hidden from who may not', async () => {
    const round = await frozen(cast, { code: 'not-theirs' })
    expect(await refused(commitNonce, 'boardMember', { round, seat: 'lead' })).toContain(
      'Only who takes part',
    )
    const outcome = await cast.house.door.run(await cast.who('partner'), commitNonce, { round, seat: 'lead' })
    expect(outcome).toEqual({ ok: false, problem: { kind: 'absent', problems: [] } })
  })

  it('comes from the role of its seat, once, and not from one person for both seats', async () => {
    const round = await frozen(cast, { code: 'two-seats' })
    const both = await cast.join('both', 'auditLead', 'independentPerson')
    expect(await refused(commitNonce, 'auditLead', { round, seat: 'independent' })).toBe(
      NOT_YOUR_SEAT.independent,
    )
    await done(cast, both, commitNonce, { round, seat: 'lead' })
    expect(await refused(commitNonce, 'auditLead', { round, seat: 'lead' })).toBe(ALREADY_PROMISED)
    expect(await refused(commitNonce, 'both', { round, seat: 'independent' })).toBe(SAME_PERSON)
  })

  it('is not kept before it is shown: only what it promises', async () => {
    const round = await frozen(cast, { code: 'kept-away' })
    const made = await done(cast, await cast.who('auditLead'), commitNonce, { round, seat: 'lead' })
    const { rows } = await cast.database.superuser.query(
      `select c.nonce, f.frame_hash from audits.commitment c join audits.frame f on f.round_id = c.round_id
        join audits.round r on r.id = c.round_id where r.code = $1`,
      [round],
    )
    expect(rows).toEqual([{ nonce: null, frame_hash: expect.any(String) }])
    expect(made.commitment).toBe(commitment(rows[0].frame_hash, 'lead', made.nonce))
    const lines = await cast.database.superuser.query(
      'select body from trail.line where position($1 in body) > 0',
      [made.nonce],
    )
    expect(lines.rows).toEqual([])
  })
})

describe('showing a nonce', () => {
  it('waits until both are promised', async () => {
    const round = await frozen(cast, { code: 'half' })
    const { nonce } = await done(cast, await cast.who('auditLead'), commitNonce, { round, seat: 'lead' })
    expect(await refused(revealNonce, 'auditLead', { round, nonce })).toBe(TOO_EARLY)
  })

  it('is refused for another nonce, from another person, and a second time', async () => {
    const round = await frozen(cast, { code: 'wrong' })
    const { lead, independent } = await promised(cast, round)
    const wrong = 'The nonce of the audit lead is not the one that was promised.'
    expect(await refused(revealNonce, 'auditLead', { round, nonce: independent })).toBe(wrong)
    expect(await refused(revealNonce, 'auditLead', { round, nonce: 'x' })).toContain(
      '64 lower-case hex digits',
    )
    expect(await refused(revealNonce, 'auditLead', { round, nonce: ' ' })).toContain('Paste the nonce')
    await cast.join('stranger', 'auditLead')
    expect(await refused(revealNonce, 'stranger', { round, nonce: lead })).toBe(NOT_YOURS)
    await done(cast, await cast.who('auditLead'), revealNonce, { round, nonce: lead })
    expect(await refused(revealNonce, 'auditLead', { round, nonce: lead })).toBe(ALREADY_SHOWN)
  })

  it('hides the first nonce until the second is shown', async () => {
    const round = await frozen(cast, { code: 'hidden' })
    const { lead } = await promised(cast, round)
    await done(cast, await cast.who('auditLead'), revealNonce, { round, nonce: lead })
    expect((await frameOf(round)).nonces).toEqual({ lead: null, independent: null })
  })
})

describe('the second nonce', () => {
  it('draws the sample and opens its cases when the audit lead shows it', async () => {
    const round = await drawn(cast, { code: 'drawn' })
    const { document } = valueOf(await cast.house.door.see(await cast.who('auditLead'), roundShow, { round }))
    const { sample, order, sampleCount } = await frameOf(round)
    expect(document).toMatchObject({
      status: 'drawn',
      frameCount: 12,
      sampleCount: 3,
      drawnTimes: 1,
      howDrawn: 'twoPeople',
    })
    expect(document.cases.map(({ reference }) => reference)).toEqual(sample)
    expect(document.cases[0]).toMatchObject({
      ageYears: 14,
      openToSocialCare: true,
      pair: null,
      status: 'drawn',
    })
    expect(sample).toEqual(order.slice(0, sampleCount))
  })

  it('draws references alone when the independent person shows it, and the audit lead opens the cases', async () => {
    const round = await frozen(cast, { code: 'opened-later' })
    const { lead, independent } = await promised(cast, round)
    await done(cast, await cast.who('auditLead'), revealNonce, { round, nonce: lead })
    const { drawn: made } = await done(cast, await cast.who('independentPerson'), revealNonce, {
      round,
      nonce: independent,
    })
    expect(made).toMatchObject({ cases: null, sample: (await frameOf(round)).sample })
    const opened = await done(cast, await cast.who('auditLead'), openDrawnCases, { round })
    expect(opened.map(({ reference }) => reference)).toEqual(made?.sample)
    expect(
      refusalOf(await cast.house.door.run(await cast.who('auditLead'), openDrawnCases, { round })),
    ).toContain('opened already')
  })

  it('gives a draw that everybody who sees rounds can verify', async () => {
    for (const role of ['auditLead', 'independentPerson', 'boardMember'] as const) {
      const found = valueOf(await cast.house.door.see(await cast.who(role), roundVerify, { round: 'drawn' }))
      expect(found).toMatchObject({
        isRecorded: true,
        matches: true,
        hasComparedChildren: role === 'auditLead',
      })
    }
  })
})

describe('a sample that is not released', () => {
  const seers = ['independentPerson', 'boardMember', 'auditor', 'moderator', 'informationGovernance'] as const

  it('is the audit lead’s alone: nobody else is given it, nor what it follows from', async () => {
    const round = await drawn(cast, { code: 'unreleased' })
    const kept = await frameOf(round)
    expect([kept.isWithheld, kept.sample.length, kept.order.length]).toEqual([false, 3, 12])
    for (const role of seers) {
      const actor = await cast.who(role)
      const frame = valueOf(await cast.house.door.see(actor, roundFrame, { round }))
      expect([frame.frameText, frame.frameHash, frame.commitments], role).toEqual([
        ...[kept.frameText, kept.frameHash, kept.commitments],
      ])
      expect(frame, role).toMatchObject({ isWithheld: true, seed: null, sample: [], order: [] })
      const shown = valueOf(await cast.house.door.see(actor, roundShow, { round }))
      expect([shown.children, shown.document.cases], role).toEqual([[], []])
      const found = valueOf(await cast.house.door.see(actor, roundVerify, { round }))
      const told = JSON.stringify({ frame, shown, found })
      const secrets = [kept.seed, kept.nonces.lead, kept.nonces.independent].map(String)
      expect(secrets.filter((secret) => told.includes(secret))).toEqual([])
    }
  })

  it('is given to everybody who sees rounds as soon as it is released', async () => {
    await cast.database.superuser.query(
      `update audits.round set status = 'auditing' where code = 'unreleased'`,
    )
    const kept = await frameOf('unreleased')
    for (const role of seers) {
      const seen = await cast.house.door.see(await cast.who(role), roundFrame, { round: 'unreleased' })
      expect(valueOf(seen), role).toEqual(kept)
    }
  })
})

describe('one person alone', () => {
  it('is refused where the plan says two', async () => {
    const round = await frozen(cast, { code: 'two-planned' })
    expect(await refused(drawAlone, 'auditLead', { round })).toBe(OUT_OF_SEASON.draw)
  })

  it('draws at once and for good, and the round says so', async () => {
    const round = await drawnAlone(cast, { code: 'alone' })
    const { document } = valueOf(await cast.house.door.see(await cast.who('auditLead'), roundShow, { round }))
    expect(document).toMatchObject({ howDrawn: 'onePerson', status: 'drawn' })
    expect(document.cases).toHaveLength(3)
    expect(await refused(drawAlone, 'auditLead', { round })).toBe(OUT_OF_SEASON.draw)
    expect(await refused(commitNonce, 'auditLead', { round, seat: 'lead' })).toBe(OUT_OF_SEASON.commit)
    const found = valueOf(await cast.house.door.see(await cast.who('auditLead'), roundVerify, { round }))
    expect(found.matches).toBe(true)
  })
})
