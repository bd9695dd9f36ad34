import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { NOW, openCast, type Cast } from '../../../test/support/cast.ts'
import { layPerson, type LaidChild } from '../../organisation/children.factory.ts'
import { newId } from '../../platform/chance.ts'
import { layEntry, layEpisode } from '../entry.factory.ts'
import { interviewsOf } from './query.ts'
import { linkEpisodes, linkInterviews } from './store.ts'

let cast: Cast
let keira: LaidChild
let place = 0

beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast?.close())
beforeEach(async () => {
  keira = await cast.lay((transaction) =>
    layPerson(transaction, cast.authority, { forename: 'Keira', surname: `Maddison${(place += 1)}` }),
  )
})

const batch = () => ({ authority: cast.authority, source: 'test', line: newId<'line'>(), at: NOW })
const keysOf = async (things: 'entry' | 'missing_episode') => {
  const sql = `select source_key as key from evidence.${things} where child_id = $1 order by id`
  return (await cast.database.superuser.query<{ key: string }>(sql, [keira.child])).rows.map(({ key }) => key)
}
const lay = (episodes: string) =>
  cast.lay((transaction) =>
    layEntry(transaction, cast.authority, {
      ...{ of: keira, kind: 'returnInterview', happenedOn: '2015-04-21' },
      attributes: { episodes },
    }),
  )
const layMissing = (startsOn: string) =>
  cast.lay((transaction) =>
    layEpisode(transaction, cast.authority, { of: keira, startsOn, offered: 'notRecorded' }),
  )
const linked = async () =>
  (await cast.lay((transaction) => interviewsOf(transaction, keira.child))).map(({ episode }) => episode)
const rename = (episodes: string) =>
  cast.database.superuser.query(
    `update evidence.entry_version set attributes = jsonb_build_object('episodes', $2::text) where child_id = $1`,
    [keira.child, episodes],
  )

describe('the episodes that an imported interview names', () => {
  it('are linked as far as they are known, and no others', async () => {
    await layMissing('2015-04-01')
    await layMissing('2015-04-10')
    const [first = '', second = ''] = await keysOf('missing_episode')
    await lay(`${first} + ${second}+unknown`)
    const keys = await keysOf('entry')
    await cast.lay((transaction) => linkInterviews(transaction, batch(), keys))
    await cast.lay((transaction) => linkInterviews(transaction, batch(), keys))
    expect((await linked()).sort()).toEqual([first, second].sort())
  })

  it('are linked when they come after the interview', async () => {
    await layMissing('2015-04-01')
    const [first = ''] = await keysOf('missing_episode')
    await lay(first)
    await cast.lay((transaction) => linkEpisodes(transaction, batch(), ['another']))
    expect(await linked()).toEqual([])
    await cast.lay((transaction) => linkEpisodes(transaction, batch(), [first]))
    expect(await linked()).toEqual([first])
  })

  it('lose the link, and keep that it was there, once the interview names them no longer', async () => {
    await layMissing('2015-04-01')
    await layMissing('2015-04-10')
    const [first = '', second = ''] = await keysOf('missing_episode')
    await lay(first)
    const keys = await keysOf('entry')
    await cast.lay((transaction) => linkInterviews(transaction, batch(), keys))
    await rename(second)
    await cast.lay((transaction) => linkInterviews(transaction, batch(), keys))
    expect(await linked()).toEqual([second])
    const { rows } = await cast.database.superuser.query(
      'select count(*)::int as n from evidence.interview_episode where child_id = $1',
      [keira.child],
    )
    expect(rows).toEqual([{ n: 2 }])
  })
})
