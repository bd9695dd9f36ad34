import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, literalDay } from '../../../../kernel/day.ts'
import type { Id } from '../../../../kernel/ids.ts'
import { instantOf, parseInstant } from '../../../../kernel/instant.ts'
import { DEPUTY, event, followUp, MANAGER, RAISED_AT } from '../follow-up.factory.ts'
import type { FollowUp, FollowUpEvent } from '../model.ts'
import { USUAL_CLOCK } from '../rules.ts'
import { escalationsDue, rungsOf, rungsPassed, shownTo, type Escalation, type Line } from './rules.ts'

const HOUR = 3_600_000
const person = (name: string) => name as Id<'person'>
const [SERVICE, DIRECTOR, LEAD] = [person('service'), person('director'), person('lead')]
const DUE = instantOf(RAISED_AT + 24 * HOUR)
const THURSDAY = literalDay('2015-11-19')
const IMMEDIATE = followUp({ dueAt: DUE })
const SOON = followUp({ urgency: 'soon', dueOn: literalDay('2015-11-26') })

const line = (differences: Partial<Line> = {}): Line => ({
  ...{ managerIsOpen: true, deputies: [DEPUTY], above: [[SERVICE], [DIRECTOR]], leads: [LEAD] },
  ...differences,
})
const after = (hours: number) => ({
  at: instantOf(DUE + hours * HOUR),
  on: THURSDAY,
  holidays: new Set<never>(),
})
const to = (escalations: readonly Escalation[]) => escalations.map((each) => each.to)

function gone(escalation: Escalation): FollowUpEvent {
  const escalated = { ...escalation, to: { person: escalation.to, name: escalation.to } }
  return { ...event('escalated'), escalated }
}

describe('a follow-up that nobody has acted on', () => {
  it('goes nowhere before its time has passed, to the last moment', () => {
    expect(escalationsDue(IMMEDIATE, line(), after(0), USUAL_CLOCK)).toEqual([])
  })

  it('goes nowhere where an older round set no time and named nobody', () => {
    const older = followUp({ manager: null })
    expect(escalationsDue(older, line({ managerIsOpen: false }), after(1000), USUAL_CLOCK)).toEqual([])
  })

  it.each(['acted', 'verified'] as const)('goes no further once it is %s', (kind) => {
    const done = { ...IMMEDIATE, events: [event(kind)] }
    expect(escalationsDue(done, line({ managerIsOpen: false }), after(1000), USUAL_CLOCK)).toEqual([])
  })

  it('goes to the manager’s manager, then further up, then to the audit lead, each after four hours more', () => {
    expect(to(escalationsDue(IMMEDIATE, line(), after(0.1), USUAL_CLOCK))).toEqual([SERVICE])
    expect(to(escalationsDue(IMMEDIATE, line(), after(4.1), USUAL_CLOCK))).toEqual([SERVICE, DIRECTOR])
    expect(to(escalationsDue(IMMEDIATE, line(), after(8.1), USUAL_CLOCK))).toEqual([SERVICE, DIRECTOR, LEAD])
  })

  it('goes on although somebody acknowledged it', () => {
    const read = { ...IMMEDIATE, events: [event('acknowledged')] }
    expect(to(escalationsDue(read, line(), after(1), USUAL_CLOCK))).toEqual([SERVICE])
  })

  it('goes to the audit lead at once where no line is recorded', () => {
    expect(to(escalationsDue(IMMEDIATE, line({ above: [] }), after(1), USUAL_CLOCK))).toEqual([LEAD])
  })

  it('goes by working days where it is soon: over a weekend it waits', () => {
    const on = (day: string) => ({ ...after(0), on: literalDay(day) })
    expect(escalationsDue(SOON, line(), on('2015-11-26'), USUAL_CLOCK)).toEqual([])
    expect(to(escalationsDue(SOON, line(), on('2015-11-27'), USUAL_CLOCK))).toEqual([SERVICE])
    expect(to(escalationsDue(SOON, line(), on('2015-11-29'), USUAL_CLOCK))).toEqual([SERVICE, DIRECTOR])
    expect(to(escalationsDue(SOON, line(), on('2015-12-01'), USUAL_CLOCK))).toEqual([SERVICE, DIRECTOR, LEAD])
  })
})

describe('a follow-up that was opened again', () => {
  const REOPENED_AT = instantOf(DUE + 100 * HOUR)
  const reopened = { ...event('reopened'), at: REOPENED_AT }
  const before = [SERVICE, DIRECTOR].map((to, step) => gone({ to, because: 'overdue', rung: step + 1 }))
  const again = { ...IMMEDIATE, events: [...before, event('acted'), reopened] }
  const since = (hours: number) => after(100 + hours)

  it('goes nowhere before its time has passed where it was opened again in time', () => {
    const inTime = { ...again, events: [event('acted'), { ...reopened, at: RAISED_AT }] }
    expect(escalationsDue(inTime, line(), after(0), USUAL_CLOCK)).toEqual([])
    expect(to(escalationsDue(inTime, line(), after(0.1), USUAL_CLOCK))).toEqual([SERVICE])
  })

  it('goes to the same people again, the nearest at once and each further one after the time of a step', () => {
    expect(to(escalationsDue(again, line(), since(0), USUAL_CLOCK))).toEqual([SERVICE])
    expect(to(escalationsDue(again, line(), since(4), USUAL_CLOCK))).toEqual([SERVICE])
    expect(to(escalationsDue(again, line(), since(4.1), USUAL_CLOCK))).toEqual([SERVICE, DIRECTOR])
    expect(to(escalationsDue(again, line(), since(8.1), USUAL_CLOCK))).toEqual([SERVICE, DIRECTOR, LEAD])
  })

  it('goes to nobody twice for one reopening, and to the same people once more for the next', () => {
    const told = { ...again, events: [...again.events, ...before] }
    expect(to(escalationsDue(told, line(), since(8.1), USUAL_CLOCK))).toEqual([LEAD])
    const twice = { ...told, events: [...told.events, event('acted'), reopened] }
    expect(to(escalationsDue(twice, line(), since(0), USUAL_CLOCK))).toEqual([SERVICE])
  })

  it('goes to the deputies again where the account of the manager is closed', () => {
    const left = { ...again, events: [gone({ to: DEPUTY, because: 'managerGone', rung: 0 }), reopened] }
    const escalations = escalationsDue(left, line({ managerIsOpen: false }), since(-200), USUAL_CLOCK)
    expect(to(escalations)).toEqual([DEPUTY])
  })

  it('goes by working days from its reopening where it is soon', () => {
    const friday = { ...event('reopened'), at: parseInstant('2015-12-11T16:00:00Z')! }
    const soon = { ...SOON, events: [event('acted'), friday] }
    const on = (day: string) => ({
      ...{ at: parseInstant(`${day}T17:00:00Z`)!, on: literalDay(day), holidays: new Set<never>() },
    })
    expect(to(escalationsDue(soon, line(), on('2015-12-14'), USUAL_CLOCK))).toEqual([SERVICE])
    expect(to(escalationsDue(soon, line(), on('2015-12-15'), USUAL_CLOCK))).toEqual([SERVICE, DIRECTOR])
  })
})

describe('a manager whose account was closed', () => {
  const closed = (differences: Partial<Line> = {}) => line({ managerIsOpen: false, ...differences })

  it('leaves it to the deputies at once, however much time is left', () => {
    const early = after(-23)
    expect(escalationsDue(IMMEDIATE, closed(), early, USUAL_CLOCK)).toEqual([
      { to: DEPUTY, because: 'managerGone', rung: 0 },
    ])
  })

  it('leaves it to the audit lead where nobody stands in', () => {
    expect(to(escalationsDue(IMMEDIATE, closed({ deputies: [] }), after(-23), USUAL_CLOCK))).toEqual([LEAD])
  })
})

describe('sight of the child', () => {
  it('is for who was asked, who stands in, and to whom it has gone', () => {
    const up = { ...IMMEDIATE, events: [gone({ to: SERVICE, because: 'overdue', rung: 1 })] }
    expect(shownTo(up, line({ above: [[SERVICE, person('aide')]] }))).toEqual([
      ...[MANAGER.person, DEPUTY, SERVICE, person('aide')],
    ])
  })
})

describe('whatever the clock and the line', () => {
  const hours = fc.integer({ min: -200, max: 2000 })
  const names = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'manager'), { maxLength: 7 })
  const lines = fc
    .record({ managerIsOpen: fc.boolean(), deputies: names, above: names, leads: names })
    .map(({ managerIsOpen, deputies, above, leads }): Line => ({
      managerIsOpen,
      deputies: deputies.map(person),
      above: above.map((name) => [person(name)]),
      leads: leads.map(person),
    }))
  const clocks = fc.record({
    ...{ immediateHours: fc.integer({ min: 1, max: 168 }), nextHours: fc.integer({ min: 1, max: 168 }) },
    ...{ soonWorkingDays: fc.integer({ min: 1, max: 20 }), nextWorkingDays: fc.integer({ min: 1, max: 20 }) },
  })
  const followUps = fc.constantFrom<FollowUp>(IMMEDIATE, SOON)
  const nowAfter = (hour: number) => ({ ...after(hour), on: addDays(THURSDAY, Math.floor(hour / 24)) })

  it('tells nobody twice, and never the manager', () => {
    fc.assert(
      fc.property(followUps, lines, hours, clocks, (each, around, hour, clock) => {
        const first = escalationsDue(each, around, nowAfter(hour), clock)
        expect(new Set(to(first)).size).toBe(first.length)
        expect(to(first)).not.toContain(MANAGER.person)
        const again = { ...each, events: first.map(gone) }
        expect(escalationsDue(again, around, nowAfter(hour), clock)).toEqual([])
      }),
    )
  })

  it('takes nothing back as time goes on, and ends with the audit lead', () => {
    fc.assert(
      fc.property(followUps, lines, hours, fc.nat(500), clocks, (each, around, hour, more, clock) => {
        const early = to(escalationsDue(each, around, nowAfter(hour), clock))
        const later = to(escalationsDue(each, around, nowAfter(hour + more), clock))
        expect(later).toEqual(expect.arrayContaining(early))
        const atLast = to(escalationsDue(each, around, nowAfter(100_000), clock))
        const leads = around.leads.filter((lead) => lead !== MANAGER.person)
        expect(atLast).toEqual(expect.arrayContaining(leads))
      }),
    )
  })

  it('climbs one step after the other', () => {
    fc.assert(
      fc.property(followUps, lines, hours, clocks, (each, around, hour, clock) => {
        const passed = rungsPassed(each, nowAfter(hour), clock)
        const next = rungsPassed(each, nowAfter(hour + 1), clock)
        expect(next).toBeGreaterThanOrEqual(passed)
        const late = each.dueAt === null ? nowAfter(hour).on > each.dueOn! : nowAfter(hour).at > each.dueAt
        expect(passed > 0).toBe(late)
        expect(rungsOf(around).every((rung) => rung.length > 0)).toBe(true)
      }),
    )
  })
})
