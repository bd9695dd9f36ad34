import { describe, expect, it } from 'vitest'
import { literalDay } from '../../../../kernel/day.ts'
import type { Id } from '../../../../kernel/ids.ts'
import { instantOf, parseInstant } from '../../../../kernel/instant.ts'
import { event, followUp, RAISED_AT } from '../follow-up.factory.ts'
import { USUAL_CLOCK } from '../rules.ts'
import { firstDayCounted, unverifiedBy } from './unverified.ts'

const HOUR = 3_600_000
const person = (name: string) => name as Id<'person'>
const VERIFIERS = { auditors: [person('first'), person('second')], leads: [person('lead')] }
const ACTED = { ...event('acted'), at: RAISED_AT }
const acted = followUp({ events: [ACTED] })
const now = (at: number) => ({ at: instantOf(at), on: literalDay('2015-11-19'), holidays: new Set<never>() })
const after = (hours: number) => now(RAISED_AT + hours * HOUR)
const people = (of = acted, when = after(0), verifiers = VERIFIERS) =>
  unverifiedBy(of, verifiers, when, USUAL_CLOCK).map((each) => each.people.join())

describe('a follow-up that was acted on and not verified', () => {
  it('goes to nobody else in time, nor before anybody acted, nor once it is verified', () => {
    expect(people(acted, after(4))).toEqual([])
    expect(people(followUp(), after(1000))).toEqual([])
    expect(people(followUp({ events: [ACTED, event('verified')] }), after(1000))).toEqual([])
  })

  it('goes to the auditor who did not raise it, and then to the audit lead', () => {
    expect(people(acted, after(4.1))).toEqual(['second'])
    expect(people(acted, after(8.1))).toEqual(['second', 'lead'])
  })

  it('goes to both auditors where somebody else raised it, and to the lead where there is no other auditor', () => {
    expect(people({ ...acted, raisedByPerson: person('lead') }, after(5))).toEqual(['first,second'])
    expect(people(acted, after(5), { ...VERIFIERS, auditors: [person('first')] })).toEqual(['lead'])
  })

  it('counts anew from what was done last', () => {
    const again = { ...acted, events: [ACTED, { ...ACTED, at: instantOf(RAISED_AT + 6 * HOUR) }] }
    expect(people(again, after(10))).toEqual([])
    expect(people(again, after(10.1))).toEqual(['second'])
  })

  it('goes by working days where it is soon: what was done on a Friday waits over Monday', () => {
    const friday = parseInstant('2015-11-20T16:00:00Z')!
    const soon = followUp({ urgency: 'soon', events: [{ ...ACTED, at: friday }] })
    const on = (text: string) => now(parseInstant(`${text}T09:00:00Z`)!)
    expect(people(soon, on('2015-11-23'))).toEqual([])
    expect(people(soon, on('2015-11-24'))).toEqual(['second'])
    expect(people(soon, on('2015-11-25'))).toEqual(['second', 'lead'])
  })

  it('needs the bank holidays since the first thing that happened', () => {
    expect(firstDayCounted(acted, literalDay('2015-12-01'))).toBe(literalDay('2015-11-19'))
    const due = { ...acted, events: [], dueOn: literalDay('2015-11-10') }
    expect(firstDayCounted(due, literalDay('2015-12-01'))).toBe(literalDay('2015-11-10'))
  })
})
