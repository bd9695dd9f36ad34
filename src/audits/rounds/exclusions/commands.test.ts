import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../../../../test/support/cast.ts'
import { refusalOf, valueOf } from '../../draw/draw.factory.ts'
import { freezeRound } from '../frame/commands.ts'
import { roundFrame } from '../frame/query.ts'
import { OUT_OF_SEASON } from '../lifecycle-words.ts'
import { done, frozen, layList, planned, type LaidList } from '../round.factory.ts'
import { excludeChild, includeAgain } from './commands.ts'
import { ALREADY_OUT, CHOOSE_CHILD, ENTER_REASON, NO_DAY_YET } from './words.ts'

let cast: Cast
let list: LaidList

beforeAll(async () => {
  cast = await openCast()
  list = await layList(cast, 5)
})
afterAll(() => cast?.close())

const child = (place: number) => list.children[place]!.child

async function refused(round: string, typed: object = {}) {
  const said = { round, child: child(0), code: 'movedAway', reason: 'The family moved in October', ...typed }
  return refusalOf(await cast.house.door.run(await cast.who('auditLead'), excludeChild, said))
}

describe('leaving a child out', () => {
  it('is refused after the freeze, and before a day is fixed', async () => {
    expect(await refused(await frozen(cast, { code: 'late' }))).toBe(OUT_OF_SEASON.exclude)
    expect(await refused(await planned(cast, { code: 'no-day', asAt: '', month: '2015-12' }))).toBe(
      NO_DAY_YET,
    )
  })

  it('needs a child of the list and a reason, and happens once', async () => {
    const round = await planned(cast, { code: 'once' })
    expect(await refused(round, { child: 'nobody' })).toBe(CHOOSE_CHILD)
    expect(await refused(round, { reason: ' ' })).toBe(ENTER_REASON)
    const said = { round, child: child(0), code: 'movedAway', reason: 'Moved' }
    await done(cast, await cast.who('auditLead'), excludeChild, said)
    expect(await refused(round)).toBe(ALREADY_OUT)
  })

  it('stands in the frame file with the code of its reason, and never in the sample', async () => {
    const round = await planned(cast, { code: 'left-out', sizeCount: '4' })
    const lead = await cast.who('auditLead')
    await done(cast, lead, excludeChild, { round, child: child(1), code: 'other', reason: 'A secret reason' })
    const { childCount } = await done(cast, lead, freezeRound, { round })
    const document = valueOf(await cast.house.door.see(await cast.who('boardMember'), roundFrame, { round }))
    expect(childCount).toBe(4)
    expect(document.exclusions).toEqual([
      { reference: expect.stringMatching(/^[0-9a-f]{20}$/), reason: 'other' },
    ])
    expect(document.references).not.toContain(document.exclusions[0]?.reference)
    expect(JSON.stringify(document)).not.toContain('secret')
  })

  it('can leave nobody to draw, and then the list cannot be frozen', async () => {
    const round = await planned(cast, { code: 'nobody', sizeCount: '1' })
    const lead = await cast.who('auditLead')
    for (const { child: each } of list.children) {
      await done(cast, lead, excludeChild, { round, child: each, code: 'movedAway', reason: 'Moved' })
    }
    const outcome = await cast.house.door.run(lead, freezeRound, { round })
    expect(refusalOf(outcome)).toBe('The frame is empty: there is no child to draw.')
  })

  it('can be taken back before the freeze', async () => {
    const round = await planned(cast, { code: 'taken-back' })
    const lead = await cast.who('auditLead')
    const { id } = await done(cast, lead, excludeChild, {
      round,
      child: child(2),
      code: 'movedAway',
      reason: 'Moved',
    })
    await done(cast, lead, includeAgain, { round, exclusion: id })
    const { childCount } = await done(cast, lead, freezeRound, { round })
    expect(childCount).toBe(5)
  })
})
