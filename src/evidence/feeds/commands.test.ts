import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../../../test/support/cast.ts'
import type { Role } from '../../access/index.ts'
import { importPath } from '../../apps/importing.ts'
import { addDays, literalDay, sayDay } from '../../kernel/day.ts'
import { openFolder } from '../../imports/reading/files.factory.ts'
import { seeFeeds } from '../pages/feeds/query.ts'
import { seeSource } from '../pages/feeds/[source]/query.ts'
import { seenOf } from '../../platform/http/seen.ts'
import { sayCover } from './commands.ts'
import { shownFeeds } from './model.ts'
import { feedsOf } from './query.ts'
import { FEED_WORDS } from './words.ts'

let cast: Cast
const { file, close } = openFolder()
beforeAll(async () => {
  cast = await openCast()
  const people = file('ssd_person.csv', 'pers_person_id\n01\n')
  await importPath(cast.house, await cast.who('analyst'), people, { source: 'mosaic', dryRun: false })
})
afterAll(async () => {
  close()
  await cast?.close()
})

const ASKED = { source: 'mosaic', kinds: ['visit', 'supervision'], from: '2014-10-01', last: '2015-03-31' }
const say = async (given: Partial<Record<keyof typeof ASKED | 'seen', unknown>> = {}, as: Role = 'analyst') =>
  cast.house.door.run(await cast.who(as), sayCover, { ...ASKED, ...given })
const visits = async () => {
  const feeds = await cast.lay((transaction) => feedsOf(transaction, 'visit'))
  return feeds.map(({ source, from, until }) => `${source} ${sayDay(from)} to ${sayDay(addDays(until, -1))}`)
}

describe('saying how far a feed goes', () => {
  it.each(['socialWorker', 'auditor', 'panelCoordinator', 'administrator', 'informationGovernance'] as const)(
    'is not for the %s',
    async (role) => {
      expect(await say({}, role)).toMatchObject({ ok: false, problem: { kind: 'absent' } })
    },
  )

  it('is refused of a source from which nothing came', async () => {
    expect(await say({ source: 'elsewhere' })).toMatchObject({ ok: false, problem: { kind: 'absent' } })
  })

  it.each([
    ['without a kind', { kinds: undefined }, 'kinds', /at least one kind/],
    ['of a kind that there is not', { kinds: ['gossip'] }, 'kinds.0', /./],
    ['without the last day', { last: '' }, 'last', /like 27 3 2015/],
    ['to 31 February', { last: '2015-02-31' }, 'last', /like 27 3 2015/],
    ['to a day that is still to come', { last: '2999-01-01' }, 'last', /still to come/],
    ['for the first time without a first day', { from: '' }, 'from', /Visits and Supervision/],
  ])('is refused %s', async (_, given, field, sentence) => {
    const refused = await say(given)
    expect(refused).toMatchObject({
      ok: false,
      problem: { problems: [{ field, sentence: expect.stringMatching(sentence) }] },
    })
  })

  it('holds from then on, and the first day stays where none is given', async () => {
    expect(await say()).toMatchObject({ ok: true })
    expect(await visits()).toEqual(['mosaic 1 October 2014 to 31 March 2015'])
    expect(await say({ kinds: 'visit', from: '', last: '2015-04-10' })).toMatchObject({ ok: true })
    expect(await visits()).toEqual(['mosaic 1 October 2014 to 10 April 2015'])
  })

  it('is kept with who said it, the latest first', async () => {
    const seen = await cast.house.door.see(await cast.who('informationGovernance'), seeFeeds, {})
    if (!seen.ok) throw new Error('refused')
    expect(seen.value.maySay).toBe(false)
    expect(seen.value.said).toMatchObject([
      { source: 'mosaic', kinds: ['visit'], until: literalDay('2015-04-11'), by: expect.any(String) },
      { source: 'mosaic', kinds: ['supervision', 'visit'], until: literalDay('2015-04-01') },
    ])
  })

  it('shows a source of which nothing was said, and none that nobody knows', async () => {
    const analyst = await cast.who('analyst')
    expect(await cast.house.door.see(analyst, seeSource, { source: 'nowhere' })).toMatchObject({ ok: false })
    expect(await cast.house.door.see(analyst, seeSource, { source: 'mosaic' })).toMatchObject({
      value: { feeds: [{ kind: 'supervision' }, { kind: 'visit' }], deliveredAt: expect.any(Number) },
    })
  })

  it('is not taken back by who had the page open before somebody else said more', async () => {
    const feeds = async () => {
      const seen = await cast.house.door.see(await cast.who('analyst'), seeSource, { source: 'mosaic' })
      return seenOf(seen.ok ? shownFeeds(seen.value.feeds) : null)
    }
    const seen = await feeds()
    const further = { kinds: ['visit', 'supervision'], from: '', last: '2015-05-31' }
    expect((await say({ ...further, seen })).ok).toBe(true)
    const late = { kinds: 'visit', from: '', last: '2015-05-02', seen }
    expect(await say(late, 'auditLead')).toMatchObject({
      problem: { kind: 'conflict', problems: [{ sentence: FEED_WORDS.changedSince }] },
    })
    expect(await visits()).toEqual(['mosaic 1 October 2014 to 31 May 2015'])
    expect((await say({ ...further, seen })).ok).toBe(true)
    expect((await say({ ...late, seen: await feeds() }, 'auditLead')).ok).toBe(true)
    expect(await visits()).toEqual(['mosaic 1 October 2014 to 2 May 2015'])
  })
})
