import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCast, type Cast } from '../../../test/support/cast.ts'
import { addDays, formatDay, literalDay, type Day } from '../../kernel/day.ts'
import type { Id } from '../../kernel/ids.ts'
import { ok } from '../../kernel/result.ts'
import {
  layInvolvement,
  layPerson,
  laySight,
  layTeam,
  type LaidChild,
} from '../../organisation/children.factory.ts'
import { withActor } from '../../platform/database/with-actor.ts'
import type { Actor } from '../../access/index.ts'
import { layRegister, layStay } from '../stay.factory.ts'
import { listOnDay } from './store.ts'

const APRIL = literalDay('2015-04-08')

let cast: Cast
let register: Id<'register'>
let keira: LaidChild

const laid = (forename: string, surname: string, bornOn?: string) =>
  cast.lay((transaction) =>
    layPerson(transaction, cast.authority, {
      forename,
      surname,
      ...(bornOn === undefined ? {} : { bornOn }),
    }),
  )
type Stay = Omit<Parameters<typeof layStay>[2], 'registerId'>
const stay = (stay: Stay) =>
  cast.lay((transaction) => layStay(transaction, cast.authority, { registerId: register, ...stay }))

async function listFor(actor: Actor, asAt: Day, knownOn: Day | null = null) {
  const outcome = await withActor(cast.database.pool, actor, async (transaction) =>
    ok(await listOnDay(transaction, { register, asAt, knownOn })),
  )
  return outcome.ok ? outcome.value : []
}
const namesOn = async (day: string, knownOn: Day | null = null) =>
  (await listFor(await cast.who('auditLead'), literalDay(day), knownOn)).map(({ known }) => known.surname)

beforeAll(async () => {
  cast = await openCast()
  register = await cast.lay((transaction) => layRegister(transaction, cast.authority))
})
afterAll(() => cast?.close())

describe('the list as at a day', () => {
  it('is empty before anybody was put on it', async () => {
    expect(await namesOn('2015-04-08')).toEqual([])
  })

  it('shows a social worker only the children in sight', async () => {
    keira = await laid('Keira', 'Maddison', '1998-04-09')
    const ellie = await laid('Ellie', 'Ängström', '2001-01-01')
    await stay({ of: keira, startsOn: '2015-03-01', endsOn: '2015-06-01', riskLevel: 'high' })
    await stay({ of: ellie, startsOn: '2015-03-01' })
    const worker = await cast.who('socialWorker')
    expect(await listFor(worker, APRIL)).toEqual([])
    await cast.lay((transaction) => laySight(transaction, cast.authority, worker.person, keira.child))
    expect((await listFor(worker, APRIL)).map(({ child }) => child)).toEqual([keira.child])
  })

  it('holds the first day of a stay and not the day it ends on', async () => {
    expect(await namesOn('2015-02-28')).toEqual([])
    expect(await namesOn('2015-03-01')).toEqual(['Ängström', 'Maddison'])
    expect(await namesOn('2015-05-31')).toEqual(['Ängström', 'Maddison'])
    expect(await namesOn('2015-06-01')).toEqual(['Ängström'])
  })

  it('says of each child the age, the team and whether social care is involved on that day', async () => {
    await cast.lay(async (transaction) => {
      const teamId = await layTeam(transaction, cast.authority, 'South')
      const involvement = { of: keira, role: 'CW', teamId, startsOn: '2015-02-01', endsOn: '2015-05-01' }
      await layInvolvement(transaction, cast.authority, involvement)
    })
    const [, inApril] = await listFor(await cast.who('auditLead'), APRIL)
    expect(inApril).toMatchObject({
      child: keira.child,
      ageYears: 16,
      riskLevel: 'high',
      strands: ['exploited'],
    })
    expect(inApril).toMatchObject({ identity: { source: 'test', sourceKey: 'K-Maddison' } })
    expect(inApril?.socialCare).toMatchObject({
      isOpen: 'yes',
      team: { name: 'South', agency: 'South service' },
    })
    const [, inMay] = await listFor(await cast.who('auditLead'), literalDay('2015-05-02'))
    expect(inMay).toMatchObject({ ageYears: 17, socialCare: { isOpen: 'no', team: null } })
  })

  it('leaves out what was not known yet on the day that is asked about', async () => {
    const late = await laid('Late', 'Zimmer')
    await stay({ of: late, startsOn: '2015-03-01', knownFrom: '2015-04-10T23:00:00Z' })
    expect(await namesOn('2015-04-08')).toContain('Zimmer')
    expect(await namesOn('2015-04-08', literalDay('2015-04-10'))).not.toContain('Zimmer')
    const known = await listFor(await cast.who('auditLead'), APRIL, literalDay('2015-04-11'))
    expect(known.map(({ child }) => child)).toEqual([late.child])
  })

  it('names a child once whose source sent two stays at one time, with the later of both', async () => {
    const twice = await laid('Twice', 'Young')
    await stay({ of: twice, startsOn: '2014-01-01', riskLevel: 'low' })
    await stay({ of: twice, startsOn: '2015-01-01', riskLevel: 'medium' })
    const list = await listFor(await cast.who('auditLead'), APRIL)
    expect(list.filter(({ child }) => child === twice.child)).toMatchObject([{ riskLevel: 'medium' }])
  })

  it('holds a child if and only if one of the child’s stays holds the day', async () => {
    const start = literalDay('2012-01-01')
    const span = fc.record({ from: fc.nat(40), length: fc.option(fc.nat(15), { nil: null }) })
    const lead = await cast.who('auditLead')
    let count = 0
    await fc.assert(
      fc.asyncProperty(fc.array(span, { maxLength: 4 }), fc.nat(60), async (spans, offset) => {
        const child = await laid('Any', `Body ${(count += 1)}`)
        for (const { from, length } of spans) {
          const endsOn = length === null ? null : formatDay(addDays(start, from + length))
          await stay({ of: child, startsOn: formatDay(addDays(start, from)), endsOn })
        }
        const list = await listFor(lead, addDays(start, offset))
        const isOn = spans.some(
          ({ from, length }) => offset >= from && (length === null || offset < from + length),
        )
        expect(list.some((listed) => listed.child === child.child)).toBe(isOn)
      }),
      { numRuns: 40 },
    )
  })
})
