import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../../test/support/cast.ts'
import { openFolder } from '../imports/reading/files.factory.ts'
import { importPath } from './importing.ts'

let cast: Cast
const { file, close } = openFolder()
beforeAll(async () => {
  cast = await openCast()
  await take('ssd_person.csv', 'pers_person_id\n01\n')
  await take('ssd_missing.csv', `${EPISODE}M1,01,2015-01-02,2015-01-03\nM2,01,2015-02-02,2015-02-03\n`)
})
afterAll(async () => {
  close()
  await cast?.close()
})

const EPISODE = 'miss_table_id,miss_person_id,miss_missing_episode_start_date,miss_missing_episode_end_date\n'

async function take(name: string, content: string) {
  const taken = await importPath(cast.house, await cast.who('analyst'), file(name, content), {
    source: 'raise',
    dryRun: false,
  })
  if (!taken.ok) throw new Error(JSON.stringify(taken.problem))
  expect(taken.value.problems).toEqual([])
}

const say = (id: string, kind: string, attributes: string) =>
  take(
    'entries.csv',
    `entry_id,person_id,kind,happened,attributes\n${id},01,${kind},2015-03-01,${attributes}\n`,
  )

async function linksOf(id: string): Promise<string[]> {
  const { rows } = await cast.database.superuser.query<{ key: string }>(
    `select m.source_key as key from evidence.interview_episode l
       join evidence.entry e on e.id = l.interview_id join evidence.missing_episode m on m.id = l.episode_id
      where e.source_key = $1 and l.known_until is null order by 1`,
    [id],
  )
  return rows.map(({ key }) => key)
}

describe('the episodes of an imported interview', () => {
  it('are those that it names, and stay while nothing changes', async () => {
    await say('I1', 'returnInterview', 'episodes=M1+M2')
    expect(await linksOf('I1')).toEqual(['M1', 'M2'])
    await say('I1', 'returnInterview', 'episodes=M1+M2')
    expect(await linksOf('I1')).toEqual(['M1', 'M2'])
  })

  it.each([
    ['names another', 'returnInterview', 'episodes=M2', ['M2']],
    ['names none any more', 'returnInterview', 'held=yes', []],
    ['is no interview after all', 'visit', 'seen=yes', []],
  ])('follow a correction that %s', async (_, kind, attributes, left) => {
    await say('I2', 'returnInterview', 'episodes=M1')
    await say('I2', kind, attributes)
    expect(await linksOf('I2')).toEqual(left)
  })

  it('are found when the episode comes after the interview', async () => {
    await say('I3', 'returnInterview', 'episodes=M3')
    expect(await linksOf('I3')).toEqual([])
    await take('ssd_missing.csv', `${EPISODE}M3,01,2015-02-20,2015-02-21\n`)
    expect(await linksOf('I3')).toEqual(['M3'])
  })
})
