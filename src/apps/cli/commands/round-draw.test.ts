import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openCast, type Cast } from '../../../../test/support/cast.ts'
import { drawnAlone, frozen, layList, planned } from '../../../audits/rounds/round.factory.ts'
import { draw } from './round-draw.ts'

let cast: Cast

beforeAll(async () => {
  cast = await openCast()
  await layList(cast, 5)
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
})
afterAll(async () => {
  vi.restoreAllMocks()
  await cast?.close()
})

async function refused(round: string, options: Parameters<typeof draw>[3] = {}): Promise<string> {
  const attempt = draw(cast.house, await cast.who('auditLead'), round, options)
  return attempt.then(
    () => 'done',
    ({ message }: Error) => message,
  )
}

async function statusOf(round: string): Promise<string> {
  const { rows } = await cast.database.superuser.query('select status from audits.round where code = $1', [
    round,
  ])
  return rows[0].status
}

describe('a draw on the command line', () => {
  it('freezes nothing for one person where the plan says two', async () => {
    const round = await planned(cast, { code: 'two' })
    expect(await refused(round)).toContain('two people draw this round')
    expect(await statusOf(round)).toBe('planned')
  })

  it('freezes nothing for a nonce where the plan says one person', async () => {
    const round = await planned(cast, { code: 'one', howDrawn: 'onePerson' })
    expect(await refused(round, { commit: 'lead' })).toContain('no nonce is wanted')
    expect(await statusOf(round)).toBe('planned')
  })

  it('freezes nothing for who may not sit in the seat, for a seat that is none and for a nonce of no frame', async () => {
    const round = await planned(cast, { code: 'seat' })
    expect(await refused(round, { commit: 'independent' })).toContain('made by the independent person')
    expect(await refused(round, { commit: 'nope' })).not.toBe('done')
    expect(await refused(round, { reveal: 'x' })).toContain('not frozen yet')
    expect(await statusOf(round)).toBe('planned')
  })

  it('says of a round that was drawn that it is drawn', async () => {
    const round = await drawnAlone(cast, { code: 'drawn' })
    expect(await refused(round)).toBe('The round drawn is drawn already. A sample is drawn once.')
  })

  it('freezes the list and goes on as the plan says', async () => {
    const two = await planned(cast, { code: 'two-go-on' })
    expect(await refused(two, { commit: 'lead' })).toBe('done')
    expect(await statusOf(two)).toBe('frozen')
    const one = await planned(cast, { code: 'one-goes-on', howDrawn: 'onePerson' })
    expect(await refused(one)).toBe('done')
    expect(await statusOf(one)).toBe('drawn')
    expect(await refused(await frozen(cast, { code: 'frozen', howDrawn: 'onePerson' }))).toBe('done')
  })
})
