import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NOW } from '../../test/support/cast.ts'
import { freshDatabase, type TestDatabase } from '../../test/support/database.ts'
import { openHouse, type House } from '../apps/house.ts'
import { loadStory } from '../apps/story.ts'
import { actionsDocument, allActions, exposureOfAll, roundsAfter, type ActionList } from './index.ts'

const clock = () => NOW
let database: TestDatabase
let house: House
let list: ActionList

beforeAll(async () => {
  database = await freshDatabase()
  const loaded = await loadStory(database.pool, 'stories/northmere-2015', clock)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem))
  house = await openHouse(database.pool, clock)
  const seen = await house.door.see((await house.actorByLogin('board'))!, allActions, {})
  if (!seen.ok) throw new Error('The actions cannot be seen')
  list = seen.value
})
afterAll(() => database?.close())

describe('the actions of the story', () => {
  it('are nine of May 2015, done, whose exposure in April cannot be told', () => {
    const { actions } = actionsDocument(list)
    const nine = actions.filter(({ recommended }) => recommended === '2015-05')
    expect(nine.map(({ reference }) => reference)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map((each) => `2.3.${each}`),
    )
    for (const each of nine) {
      expect(each).toMatchObject({
        status: 'done',
        owner: null,
        due: null,
        inForceFrom: null,
        exposure: 'cannotTell',
      })
    }
  })

  it('are four of October 2015, open, that no later round has met yet', () => {
    const four = actionsDocument(list).actions.filter(({ recommended }) => recommended === '2015-10')
    expect(four.map(({ reference, status, due, exposure }) => [reference, status, due, exposure])).toEqual([
      ['6.1', 'open', null, null],
      ['6.2', 'open', null, null],
      ['6.3', 'open', null, null],
      ['6.4', 'open', '2015-12', null],
    ])
  })

  it('are said to have been in part not yet implemented in April', () => {
    const nine = list.actions.filter(({ round }) => round.code === 'october-2014')
    const [april] = roundsAfter(nine[0]!, list.examined)
    expect(exposureOfAll(nine, april!)).toBe(
      'Nine actions: cannot tell. A number were not yet implemented in April; the report does not say which.',
    )
  })
})
