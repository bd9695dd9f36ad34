import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NOW, openCast, type Cast } from '../../../test/support/cast.ts'
import { importPath } from '../../apps/importing.ts'
import { openFolder } from '../reading/files.factory.ts'
import { lastDeliveries } from './store.ts'

let cast: Cast
const { file, close } = openFolder()
beforeAll(async () => {
  cast = await openCast()
})
afterAll(async () => {
  close()
  await cast?.close()
})

const take = async (source: string, content: string, dryRun = false) => {
  const path = file('entries.csv', content)
  return importPath(cast.house, await cast.who('analyst'), path, { source, dryRun })
}
const sources = async () => [...(await cast.lay(lastDeliveries)).keys()]
const lastOf = async (source: string) => (await cast.lay(lastDeliveries)).get(source)
const daysPass = (days: number) =>
  cast.database.superuser.query(`update imports.delivery set at = at - interval '${days} days'`)

describe('when files of a source were taken in last', () => {
  it.each([
    ['every row was refused', 'entry_id,person_id,kind,happened\nE1,99,visit,2015-01-02\n'],
    ['was not recognised', 'colour,size\n1,2\n'],
    ['has a header and no rows', 'entry_id,person_id,kind,happened\n'],
  ])('does not count a file of which nothing came in: %s', async (_, content) => {
    expect(await take('nowhere', content)).toMatchObject({ ok: true, value: { accepted: 0, duplicate: 0 } })
    expect(await sources()).not.toContain('nowhere')
  })

  it('does not count a trial', async () => {
    await take('tried', 'pers_person_id\n01\n', true)
    expect(await sources()).not.toContain('tried')
  })

  it('counts a file of which a row was taken in, and one of which all was known', async () => {
    for (const rows of ['new', 'known']) {
      await daysPass(3)
      await take('mosaic', 'pers_person_id\n01\n')
      expect(await lastOf('mosaic'), rows).toBe(NOW)
    }
    await daysPass(3)
    await take('mosaic', 'colour,size\n1,2\n')
    expect(await lastOf('mosaic')).toBe(NOW - 3 * 86_400_000)
  })
})
