import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../../test/support/cast.ts'
import { layPerson } from '../organisation/children.factory.ts'
import { newId } from '../platform/chance.ts'
import { layRegister, layStay } from '../register/stay.factory.ts'
import { calendarOf } from './calendar.ts'
import { judge } from './evaluation/judge.ts'
import { loadTimeline } from './loading/load.ts'
import { day, dutiesOf, entry, inShort, standardOf } from './judging.factory.ts'
import type { Rule } from './rule-model.ts'
import { procedureSchema } from './schema.ts'

const PLAN: Rule = {
  ...{ shape: 'present', entries: { kinds: ['plan'], yes: [] }, since: 'stay' },
  grace: { unit: 'days', count: 0 },
}
const ofRegister = (register: string) => ({ ...standardOf(PLAN), code: register, register })
const STAYS = [
  { from: day('2015-03-02'), until: null, register: 'vemt' },
  { from: day('2015-06-01'), until: null, register: 'missing' },
]

describe('a standard of one register', () => {
  it('asks about the stays on that register alone; one that names none asks about every stay', () => {
    const child = { stays: STAYS, entries: [entry('plan', '2015-04-02')] }
    const asked = (standard: ReturnType<typeof standardOf>) =>
      dutiesOf(child, standard, { asAt: '2015-07-01' }).map(inShort)
    expect(asked(ofRegister('vemt'))).toEqual(['2015-03-02 2015-03-02 met done'])
    expect(asked(ofRegister('missing'))).toEqual(['2015-06-01 2015-06-01 notMet none'])
    expect(asked(standardOf(PLAN))).toHaveLength(2)
  })

  it('is refused where no stay is asked about', () => {
    const standard = { code: 'a', name: 'A', clause: '1', shape: 'present', owedBy: 'nobody', over: 'always' }
    const versions = [{ from: '2015-01-01', citation: '1', rule: { ...PLAN, grace: '0 days' } }]
    const procedure = {
      code: 'p',
      name: 'P',
      citation: '1',
      standards: [{ ...standard, register: 'vemt', versions }],
    }
    expect(procedureSchema.safeParse(procedure).error?.issues.map(({ message }) => message)).toEqual([
      'Only what is asked of a stay can be asked of one register',
    ])
  })
})

describe('from the database', () => {
  let cast: Cast
  beforeAll(async () => {
    cast = await openCast()
  })
  afterAll(() => cast?.close())

  it('each stay comes with its register', async () => {
    const duties = await cast.lay(async (transaction) => {
      const { authority } = cast
      const vemt = await layRegister(transaction, authority)
      const missing = newId<'register'>()
      const said = { code: 'missing', name: 'Missing', strands: ['missing'], riskLevels: ['low'] }
      await transaction.sql
        .insertInto('register.register')
        .values({ authorityId: authority, id: missing, ...said })
        .execute()
      const of = await layPerson(transaction, authority, {
        forename: 'A',
        surname: 'Ash',
        bornOn: '2001-03-27',
      })
      await layStay(transaction, authority, { of, registerId: vemt, startsOn: '2015-03-02' })
      await layStay(transaction, authority, { of, registerId: missing, startsOn: '2015-06-01' })
      const standards = [ofRegister('vemt'), ofRegister('missing'), ofRegister('elsewhere')]
      const whose = { children: [of.child] }
      const loaded = await loadTimeline(transaction, whose, { standards, asKnown: null })
      return judge(loaded, { standards, feeds: new Map(), calendar: calendarOf([]) }, day('2015-07-01'))
        .duties
    })
    expect(duties.map(({ standard, from }) => [standard, from])).toEqual([
      ['vemt', day('2015-03-02')],
      ['missing', day('2015-06-01')],
    ])
  })
})
