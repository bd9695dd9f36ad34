import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../../test/support/cast.ts'
import { sayCover } from '../evidence/index.ts'
import { openFolder } from '../imports/reading/files.factory.ts'
import { importCovering } from './covering.ts'
import { importPath } from './importing.ts'

let cast: Cast
const { file, close } = openFolder()
const OPTIONS = { source: 'mosaic', dryRun: false }
beforeAll(async () => {
  cast = await openCast()
  const people = file('ssd_person.csv', 'pers_person_id\n01\n')
  await importPath(cast.house, await cast.who('analyst'), people, OPTIONS)
})
afterAll(async () => {
  close()
  await cast?.close()
})

const HEAD = 'entry_id,person_id,kind,happened\n'
const VOICES =
  'voch_table_id,voch_person_id,voch_explained_worries,voch_story_help_understand,voch_agree_worker,voch_plan_safe,voch_tablet_help_explain\n'
const takePath = async (path: string, last: string, dryRun = false) =>
  importCovering(cast.house, await cast.house.machine('operator'), path, { ...OPTIONS, dryRun }, last)
const takeContent = (content: string, last: string, dryRun = false) =>
  takePath(file('entries.csv', content), last, dryRun)
const take = (key: string, last: string, dryRun = false) =>
  takeContent(`${HEAD}${key},01,visit,2015-01-02\n`, last, dryRun)
const stored = async () => {
  const { rows } = await cast.database.superuser.query(
    `select (select count(*)::int from evidence.entry) as entries,
       (select string_agg(kind || ' ' || until_on, ', ' order by kind) from evidence.feed) as feeds`,
  )
  return rows[0]
}

describe('files of the day, with how far their source goes', () => {
  it('are not taken in while nobody said what the source brings', async () => {
    expect(await take('E1', '2015-01-31')).toMatchObject({
      ok: false,
      problem: { problems: [{ sentence: expect.stringMatching(/Nothing was said of this source yet/) }] },
    })
    expect(await stored()).toEqual({ entries: 0, feeds: null })
  })

  it('move every feed of the source on, and a dry run none', async () => {
    const first = { source: 'mosaic', kinds: ['visit', 'plan'], from: '2014-10-01', last: '2014-12-31' }
    expect(await cast.house.door.run(await cast.who('analyst'), sayCover, first)).toMatchObject({ ok: true })
    expect(await take('E2', '2015-01-31', true)).toMatchObject({ ok: true })
    expect(await stored()).toEqual({ entries: 0, feeds: 'plan 2015-01-01, visit 2015-01-01' })
    expect(await take('E3', '2015-01-31')).toMatchObject({ ok: true })
    expect(await stored()).toEqual({ entries: 1, feeds: 'plan 2015-02-01, visit 2015-02-01' })
  })

  it.each([
    ['every row was refused', `${HEAD}E8,99,visit,2015-01-02\n`, /every row was refused/],
    ['it carries no evidence', `${VOICES}V1,01,,,,,\n`, /carry no evidence/],
    ['it holds a header alone', HEAD, /no row stands in these files/],
    ['it was not recognised', 'colour,size\n1,2\n', /entries\.csv was not recognised/],
  ])('do not move a feed on where of the file nothing came in: %s', async (_, content, sentence) => {
    expect(await takeContent(content, '2015-02-28')).toMatchObject({
      ok: true,
      value: { uncovered: expect.stringMatching(sentence) },
    })
    expect(await stored()).toEqual({ entries: 1, feeds: 'plan 2015-02-01, visit 2015-02-01' })
  })

  it('do not move a feed on where one file of several was not recognised', async () => {
    const several = openFolder()
    several.file('entries.csv', `${HEAD}E3,01,visit,2015-01-02\n`)
    several.file('visits.csv', 'colour,size\n1,2\n')
    const taken = await takePath(several.folder, '2015-02-28')
    several.close()
    expect(taken).toMatchObject({ ok: true, value: { uncovered: expect.stringMatching(/visits\.csv/) } })
    expect(await stored()).toEqual({ entries: 1, feeds: 'plan 2015-02-01, visit 2015-02-01' })
  })

  it('move the feeds on where all of it was known before', async () => {
    expect(await take('E3', '2015-02-01')).toMatchObject({
      ok: true,
      value: { uncovered: null, document: { read: 1, duplicate: 1 } },
    })
    expect(await stored()).toEqual({ entries: 1, feeds: 'plan 2015-02-02, visit 2015-02-02' })
    expect(await take('E3', '2015-01-31')).toMatchObject({ ok: true, value: { uncovered: null } })
  })

  it.each(['31/02/2015', '2015-02-31', ''])('are not taken in up to %j, which is no day', async (last) => {
    expect(await take('E4', last)).toMatchObject({
      ok: false,
      problem: { problems: [{ sentence: expect.stringMatching(/like 2015-03-27/) }] },
    })
    expect(await stored()).toMatchObject({ entries: 1 })
  })

  it('are not taken in up to a day that is still to come', async () => {
    expect(await take('E5', '2999-01-01')).toMatchObject({
      ok: false,
      problem: { problems: [{ sentence: expect.stringMatching(/still to come/) }] },
    })
    expect(await stored()).toMatchObject({ entries: 1, feeds: 'plan 2015-02-01, visit 2015-02-01' })
  })
})
