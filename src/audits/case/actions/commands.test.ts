import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../../../../test/support/cast.ts'
import type { Id } from '../../../kernel/ids.ts'
import { layCase, type Laid } from '../laid.factory.ts'
import { addCaseAction, finishCaseAction } from './commands.ts'
import { actionsOf } from './store.ts'

let cast: Cast
let laid: Laid

beforeAll(async () => {
  cast = await openCast()
  laid = await layCase(cast)
})
afterAll(() => cast?.close())

const ACTION = { what: 'A visit', owner: 'The worker', due: '2015-12-01' }

const add = (differences: object = {}) =>
  cast.house.door.run(laid.first, addCaseAction, { case: laid.case, ...ACTION, ...differences })
const asked = () => cast.lay((transaction) => actionsOf(transaction, laid.case as Id<'case'>))

describe('asking for a case action', () => {
  it('is refused by a day that lies behind us', async () => {
    expect(await add({ due: '2015-01-01' })).toMatchObject({ problem: { problems: [{ field: 'due' }] } })
    expect(await asked()).toEqual([])
  })

  it('asks once where the same form is sent twice, at once or after each other', async () => {
    await Promise.all([add(), add()])
    expect(await add()).toMatchObject({ ok: true })
    expect(await asked()).toHaveLength(1)
  })

  it('asks for another day, and for the same again once the first is done', async () => {
    await add({ due: '2015-12-02' })
    const [first] = await asked()
    await cast.house.door.run(laid.first, finishCaseAction, { case: laid.case, action: first?.id })
    await add()
    expect(await asked()).toHaveLength(3)
  })
})
