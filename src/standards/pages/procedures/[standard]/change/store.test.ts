import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../../../../../../test/support/cast.ts'
import { literalDay } from '../../../../../kernel/day.ts'
import { layPerson } from '../../../../../organisation/children.factory.ts'
import { layRegister, layStay } from '../../../../../register/stay.factory.ts'
import type { Transaction } from '../../../../../platform/database/with-actor.ts'
import type { Standard } from '../../../../model.ts'
import { STANDARDS } from '../../../../shipped.ts'
import { countJudged } from './store.ts'

const supervision = STANDARDS.find(({ code }) => code === 'supervision-monthly')!
let cast: Cast
beforeAll(async () => {
  cast = await openCast()
  await cast.lay(async (transaction) => {
    const registerId = await layRegister(transaction, cast.authority)
    const lay = async (surname: string, verdictNow: string, ...stays: (readonly [string, string?])[]) => {
      const of = await layPerson(transaction, cast.authority, { forename: 'Ada', surname })
      for (const [startsOn, endsOn = null] of stays)
        await layStay(transaction, cast.authority, { of, registerId, startsOn, endsOn })
      await layState(transaction, of.child, verdictNow)
    }
    await lay('Ash', 'notMet', ['2015-06-01'])
    await lay('Birch', 'met', ['2014-06-01', '2014-09-01'], ['2015-06-01'])
    await lay('Cherry', 'notMet', ['2015-06-01', '2015-08-01'])
    await lay('Dogwood', 'cannotTell', ['2015-06-01', '2016-01-01'])
    await lay('Elm', 'notApplicable', ['2015-06-01'])
  })
})
afterAll(() => cast?.close())

async function layState({ sql }: Transaction, childId: string, verdictNow: string): Promise<void> {
  const counts = { historyCount: 0, notMetCount: 0, nextDueOn: null }
  await sql
    .insertInto('standards.childState')
    .values({
      ...{ authorityId: cast.authority, childId, standard: supervision.code, verdictNow, verdictStay: 'met' },
      ...{ asAt: '2015-11-19', evaluatedAt: '2015-11-19T03:00:00Z', ...counts },
    })
    .execute()
}

const count = (from: string, differences: Partial<Standard> = {}) =>
  cast.lay((transaction) => countJudged(transaction, { ...supervision, ...differences }, literalDay(from)))

describe('the children that a new figure will touch', () => {
  it('are on the list on its first day, and stand under the standard', async () => {
    expect(await count('2015-12-01')).toEqual({ children: 3, notMet: 1, cannotTell: 1 })
  })

  it('are not those who will have left the list by then', async () => {
    expect(await count('2016-01-01')).toEqual({ children: 2, notMet: 1, cannotTell: 0 })
  })

  it('are on the one list that the standard asks about, where it names one', async () => {
    expect(await count('2015-12-01', { register: 'vemt' })).toMatchObject({ children: 3 })
    expect(await count('2015-12-01', { register: 'another' })).toMatchObject({ children: 0 })
  })

  it('are all whom it is asked of where it asks whether they are on a list or not', async () => {
    expect(await count('2015-12-01', { over: 'always' })).toMatchObject({ children: 4 })
  })
})
