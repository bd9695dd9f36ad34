import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../../../test/support/cast.ts'
import { ROLES } from '../../access/index.ts'
import type { Id } from '../../kernel/ids.ts'
import { layPerson, laySight, type LaidChild } from '../../organisation/children.factory.ts'
import { layRegister, layStay } from '../stay.factory.ts'
import { FROM_SOURCE, NOTHING_CHANGED, ONLY_KEEPERS, OVERTAKEN, WITHDRAWN } from '../words.ts'
import { correctStay, endStay, withdrawStay } from './commands.ts'
import { addStay } from './add/commands.ts'
import { findStay } from './store.ts'

let cast: Cast
let registerId: Id<'register'>
let child: LaidChild
let stay: Id<'stay'>
let count = 0

beforeAll(async () => {
  cast = await openCast()
  registerId = await cast.lay((transaction) => layRegister(transaction, cast.authority))
})
afterAll(() => cast?.close())
beforeEach(async () => {
  count += 1
  await cast.lay(async (transaction) => {
    const person = { forename: 'Keira', surname: `Maddison ${count}` }
    child = await layPerson(transaction, cast.authority, person)
    stay = await layStay(transaction, cast.authority, {
      of: child,
      registerId,
      startsOn: '2015-03-01',
      riskLevel: 'low',
    })
  })
})

const known = async () => (await cast.lay((transaction) => findStay(transaction, stay)))!
const by = async (role: 'panelCoordinator' | 'auditLead' | 'socialWorker' = 'panelCoordinator') =>
  cast.who(role)

async function end(change: object = {}) {
  const input = {
    stay,
    version: (await known()).version,
    until: '2015-06-01',
    reasonOff: 'Risk reduced',
    ...change,
  }
  return cast.house.door.run(await by(), endStay, input)
}

async function correct(change: object = {}) {
  const { version } = await known()
  const same = {
    strands: 'exploited',
    riskLevel: 'low',
    from: '2015-03-01',
    until: '',
    reasonOn: '',
    reasonOff: '',
  }
  const input = { stay, version, ...same, changeReason: 'Wrong in the minutes', ...change }
  return cast.house.door.run(await by('auditLead'), correctStay, input)
}

const refusal = (kind: string, field: string | null, sentence: unknown) => ({
  ok: false,
  problem: { kind, problems: [{ field, sentence }] },
})

describe('changing a stay', () => {
  it('is refused to every role that does not keep the list, and hidden from those out of sight', async () => {
    const change = { stay, version: (await known()).version, until: '2015-06-01', reasonOff: 'Risk reduced' }
    for (const role of ROLES.filter((each) => each !== 'panelCoordinator' && each !== 'auditLead')) {
      const outcome = await cast.house.door.run(await cast.who(role), endStay, change)
      const kind = role === 'informationGovernance' ? 'forbidden' : 'absent'
      expect(outcome, role).toMatchObject({ ok: false, problem: { kind } })
    }
  })

  it('tells a social worker who sees the child whom to ask', async () => {
    const worker = await by('socialWorker')
    await cast.lay((transaction) => laySight(transaction, cast.authority, worker.person, child.child))
    const change = { stay, version: (await known()).version, until: '2015-06-01', reasonOff: 'Risk reduced' }
    expect(await cast.house.door.run(worker, endStay, change)).toEqual(
      refusal('forbidden', null, ONLY_KEEPERS),
    )
  })

  it('is refused without a day and a reason', async () => {
    expect(await end({ until: '', reasonOff: ' ' })).toMatchObject({
      problem: { kind: 'invalid', problems: [{ field: 'until' }, { field: 'reasonOff' }] },
    })
    expect(await end({ until: '2015-02-30' })).toMatchObject({ problem: { problems: [{ field: 'until' }] } })
    expect(await correct({ changeReason: '' })).toMatchObject({
      problem: { problems: [{ field: 'changeReason' }] },
    })
  })

  it('is refused with an end that is not after the start, or a day after today', async () => {
    expect(await end({ until: '2015-03-01' })).toMatchObject({ problem: { problems: [{ field: 'until' }] } })
    expect(await end({ until: '2015-11-20' })).toMatchObject({ problem: { problems: [{ field: 'until' }] } })
    expect(await correct({ from: '2015-11-20' })).toMatchObject({
      problem: { problems: [{ field: 'from' }] },
    })
  })

  it('is refused with a strand or risk level that the register does not know', async () => {
    expect(await correct({ strands: ['exploited', 'tired'], riskLevel: 'huge' })).toMatchObject({
      problem: { problems: [{ field: 'strands' }, { field: 'riskLevel' }] },
    })
    expect(await correct({ strands: undefined })).toMatchObject({
      problem: { problems: [{ field: 'strands' }] },
    })
  })

  it('is refused where nothing is different', async () => {
    expect(await correct()).toEqual(refusal('invalid', null, NOTHING_CHANGED))
  })

  it('is refused where it would lie over another stay of the child', async () => {
    const earlier = { of: child, registerId, startsOn: '2014-01-01', endsOn: '2014-06-01' }
    await cast.lay((transaction) => layStay(transaction, cast.authority, earlier))
    expect(await correct({ from: '2014-05-31' })).toEqual(
      refusal('invalid', 'from', expect.stringContaining('from 1 January 2014 until 1 June 2014')),
    )
    expect(await correct({ from: '2014-06-01' })).toMatchObject({ ok: true })
  })

  it('keeps what the first of two people entered, and tells the second', async () => {
    const { version } = await known()
    expect(await correct({ version, riskLevel: 'high' })).toMatchObject({ ok: true })
    expect(await correct({ version, riskLevel: 'medium' })).toEqual(refusal('conflict', null, OVERTAKEN))
    expect(await known()).toMatchObject({ riskLevel: 'high' })
  })

  it('lets one of two through who send at the same moment', async () => {
    const { version } = await known()
    const outcomes = await Promise.all([
      correct({ version, riskLevel: 'high' }),
      correct({ version, riskLevel: 'medium' }),
    ])
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true])
  })

  it('ends a stay whose source gave no strand', async () => {
    await cast.lay(async (transaction) => {
      stay = await layStay(transaction, cast.authority, {
        of: child,
        registerId,
        startsOn: '2014-01-01',
        strands: [],
      })
    })
    expect(await end({ until: '2014-02-01' })).toMatchObject({ ok: true })
  })

  it('ends a stay once', async () => {
    expect(await end()).toMatchObject({ ok: true })
    expect(await known()).toMatchObject({
      reasonOff: 'Risk reduced',
      strands: ['exploited'],
      riskLevel: 'low',
    })
    expect(await end()).toEqual(refusal('invalid', null, expect.stringContaining('1 June 2015')))
  })

  it('closes one version and adds another, with the reason, and leaves the reason off the trail', async () => {
    const before = (await known()).version
    await correct({ riskLevel: '', strands: ['missing', 'exploited'], reasonOn: 'Seen with an older group' })
    const { rows } = await cast.database.superuser.query(
      `select known_from = $2 as is_first, known_until is null as is_open, risk_level, strands, change_reason
         from register.stay_version where thing_id = $1 order by known_from`,
      [stay, before],
    )
    expect(rows).toMatchObject([
      { is_first: true, is_open: false, risk_level: 'low', change_reason: null },
      {
        is_open: true,
        risk_level: null,
        strands: ['missing', 'exploited'],
        change_reason: 'Wrong in the minutes',
      },
    ])
    const line = await cast.database.superuser.query(
      `select body, reason from trail.line order by id desc limit 1`,
    )
    expect(line.rows).toEqual([
      { body: expect.stringContaining('"fields":["strands","riskLevel","reasonOn"]'), reason: null },
    ])
  })
})

describe('taking a stay away', () => {
  const withdraw = async (change: object = {}) => {
    const input = { stay, version: (await known()).version, changeReason: 'Wrong child', ...change }
    return cast.house.door.run(await by(), withdrawStay, input)
  }

  it('is refused for a stay that another system would send again', async () => {
    expect(await withdraw()).toEqual(refusal('invalid', null, FROM_SOURCE))
  })

  it('keeps its history, and lets nobody change it after', async () => {
    await end()
    const chosen = {
      child: child.child,
      register: 'vemt',
      strands: 'missing',
      riskLevel: '',
      from: '2015-07-01',
    }
    const added = await cast.house.door.run(await by(), addStay, { ...chosen, reasonOn: 'Missing twice' })
    if (added.ok) stay = added.value.id
    expect(await withdraw()).toMatchObject({ ok: true })
    expect(await known()).toMatchObject({ isWithdrawn: true, strands: ['missing'] })
    expect(await end({ until: '2015-08-01' })).toEqual(refusal('invalid', null, WITHDRAWN))
  })
})
