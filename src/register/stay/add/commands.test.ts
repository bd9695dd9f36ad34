import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../../../../test/support/cast.ts'
import { ROLES } from '../../../access/index.ts'
import { literalDay } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { layPerson, laySight, type LaidChild } from '../../../organisation/children.factory.ts'
import { listOnDay } from '../../list/store.ts'
import { layRegister } from '../../stay.factory.ts'
import { addChild, addStay } from './commands.ts'

let cast: Cast
let register: Id<'register'>
let keira: LaidChild

beforeAll(async () => {
  cast = await openCast()
  await cast.lay(async (transaction) => {
    register = await layRegister(transaction, cast.authority)
    const person = { forename: 'Keira', surname: 'Maddison', bornOn: '1998-10-20' }
    keira = await layPerson(transaction, cast.authority, person)
  })
})
afterAll(() => cast?.close())

const STAY = {
  register: 'vemt',
  strands: ['missing'],
  riskLevel: 'high',
  from: '2015-04-01',
  reasonOn: 'Missing twice',
}
const ELLIE = { forename: 'Ellie', surname: 'Thornbury', bornOn: '2001-03-27', sex: 'F' }

const add = async (change: object = {}) =>
  cast.house.door.run(await cast.who('panelCoordinator'), addStay, { child: keira.child, ...STAY, ...change })
const addNew = async (change: object = {}) =>
  cast.house.door.run(await cast.who('auditLead'), addChild, { ...ELLIE, ...STAY, ...change })
const listed = () =>
  cast.lay((transaction) =>
    listOnDay(transaction, { register, asAt: literalDay('2015-04-08'), knownOn: null }),
  )

describe('putting a known child on the list', () => {
  it('is refused to every role that does not keep the list', async () => {
    for (const role of ROLES.filter((each) => each !== 'panelCoordinator' && each !== 'auditLead')) {
      const outcome = await cast.house.door.run(await cast.who(role), addStay, {
        child: keira.child,
        ...STAY,
      })
      expect(outcome.ok, role).toBe(false)
    }
    const worker = await cast.who('teamManager')
    await cast.lay((transaction) => laySight(transaction, cast.authority, worker.person, keira.child))
    const outcome = await cast.house.door.run(worker, addStay, { child: keira.child, ...STAY })
    expect(outcome).toMatchObject({ problem: { kind: 'forbidden' } })
  })

  it('looks the same for a child who is not there and a register that is not there', async () => {
    expect(await add({ child: '00000000-0000-7000-8000-000000000000' })).toMatchObject({
      problem: { kind: 'absent' },
    })
    expect(await add({ register: 'other' })).toMatchObject({ problem: { kind: 'absent' } })
    expect(await add({ child: 'K-Maddison' })).toMatchObject({ problem: { kind: 'invalid' } })
  })

  it('asks for everything that was left out', async () => {
    const outcome = await add({ strands: undefined, riskLevel: undefined, from: '', reasonOn: '' })
    const fields = outcome.ok ? [] : outcome.problem.problems.map(({ field }) => field)
    expect(fields).toEqual(['riskLevel', 'from', 'reasonOn'])
    expect(await add({ strands: [] })).toMatchObject({ problem: { problems: [{ field: 'strands' }] } })
    expect(await add({ from: '2015-11-20' })).toMatchObject({ problem: { problems: [{ field: 'from' }] } })
  })

  it('is refused from a day on which the child was not born', async () => {
    const unborn = { problem: { kind: 'invalid', problems: [{ field: 'from' }] } }
    expect(await add({ from: '1998-10-19' })).toMatchObject(unborn)
  })

  it('puts the child there, under the identity that the source gave', async () => {
    expect(await add()).toMatchObject({ ok: true })
    const mine = { child: keira.child, riskLevel: 'high', until: null, identity: { sourceKey: 'K-Maddison' } }
    expect(await listed()).toMatchObject([mine])
  })

  it('is refused for a child who is there already', async () => {
    expect(await add({ from: '2015-05-01' })).toMatchObject({
      problem: { kind: 'invalid', problems: [{ field: 'from' }] },
    })
  })
})

describe('putting a child on the list whom nobody knows yet', () => {
  it('is refused without a name, with a birth date to come, or with one that is no day', async () => {
    const blank = await addNew({ forename: '', surname: ' ' })
    expect(blank).toMatchObject({ problem: { problems: [{ field: 'forename' }, { field: 'surname' }] } })
    expect(await addNew({ bornOn: '2015-11-20' })).toMatchObject({
      problem: { problems: [{ field: 'bornOn' }] },
    })
    expect(await addNew({ bornOn: '2001-13-01' })).toMatchObject({
      problem: { problems: [{ field: 'bornOn' }] },
    })
  })

  it('asks first where a child of that name and birth date is known', async () => {
    const same = { forename: 'KEIRA', surname: 'Maddison', bornOn: '1998-10-20' }
    expect(await addNew(same)).toMatchObject({
      problem: { kind: 'invalid', problems: [{ field: 'isAnother' }] },
    })
    expect(await listed()).toHaveLength(1)
    expect(await addNew({ ...same, isAnother: 'yes' })).toMatchObject({ ok: true })
    expect(await listed()).toHaveLength(2)
  })

  it('adds one child where the same form is sent twice at once', async () => {
    const twice = { forename: 'Aled', surname: 'Pryor', bornOn: '2002-02-02' }
    const outcomes = await Promise.all([addNew(twice), addNew(twice), addNew(twice)])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await listed()).filter(({ known }) => known.surname === 'Pryor')).toHaveLength(1)
  })

  it('is refused from a day on which the child was not born', async () => {
    const unborn = await addNew({ forename: 'Nia', surname: 'Later', bornOn: '2015-04-02' })
    const sentence = 'Enter a day that is not before the child was born, 2 April 2015'
    expect(unborn).toMatchObject({ problem: { problems: [{ field: 'from', sentence }] } })
  })

  it('adds the child under our own name as source', async () => {
    const outcome = await addNew({ bornOn: '' })
    const added = (await listed()).find(({ known }) => known.surname === 'Thornbury')
    expect(added).toMatchObject({ known: { forename: 'Ellie', sex: 'F', bornOn: null }, ageYears: null })
    expect(added?.identity.source).toBe('goldthread')
    expect(outcome).toMatchObject({ ok: true, value: { child: added?.child, id: added?.stay } })
  })
})
