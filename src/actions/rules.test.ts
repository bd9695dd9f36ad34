import { describe, expect, it } from 'vitest'
import { ROLES } from '../access/index.ts'
import { literalDay } from '../kernel/day.ts'
import { ok } from '../kernel/result.ts'
import type { Id } from '../kernel/ids.ts'
import { action, person } from './action.factory.ts'
import { MOVES, movesFor } from './lifecycle.ts'
import { isOverdue, STATUSES } from './model.ts'
import { checkEvidence, checkMove, checkOutcome } from './moves/rules.ts'
import { changesOf, checkDue, checkPerson, checkReference, checkSeen } from './rules.ts'
import { dayOrMonthOrNull, parseDayOrMonth } from '../kernel/day-or-month.ts'

const lead = person('lead', 'auditLead')
const TODAY = literalDay('2015-11-19')
const done = action({ status: 'done', doneBy: lead.person })

describe('moving an action on', () => {
  it('is nothing for roles that the table does not name', () => {
    const named = new Set(MOVES.flatMap(({ roles }) => roles))
    const others = ROLES.filter((role) => !named.has(role))
    const allowed = others.flatMap((role) =>
      STATUSES.flatMap((status) => movesFor(person('x', role), action({ status }))),
    )
    expect(others.length).toBeGreaterThan(0)
    expect(allowed).toEqual([])
  })

  it('does not let the one who marked it done verify it', () => {
    expect(checkMove(lead, done, 'verify')).toMatchObject({
      problem: {
        kind: 'invalid',
        problems: [{ sentence: expect.stringContaining('somebody else has to verify') }],
      },
    })
  })

  it('cannot be done out of turn', () => {
    expect(checkMove(lead, action(), 'verify')).toMatchObject({ problem: { kind: 'conflict' } })
    expect(checkMove(lead, done, 'close')).toMatchObject({ problem: { kind: 'conflict' } })
  })

  it('does not let whoever answers for it verify it, who may begin and finish it', () => {
    const owner = person('owner', 'moderator')
    const theirs = { person: owner.person }
    expect(movesFor(owner, action(theirs)).map(({ code }) => code)).toEqual(['start', 'finish'])
    expect(checkMove(owner, action({ ...theirs, status: 'done' }), 'verify')).toMatchObject({
      problem: { kind: 'invalid' },
    })
  })

  it('leaves nothing to be done to what is closed but to reopen it', () => {
    expect(movesFor(lead, action({ status: 'closed' })).map(({ code }) => code)).toEqual(['reopen'])
  })

  it('says to who comes second how it stands, and who was faster', () => {
    const verified = action({ status: 'verified' })
    expect(checkMove(lead, verified, 'finish')).toMatchObject({
      problem: { problems: [{ sentence: expect.stringMatching(/is verified.*The lead/) }] },
    })
  })

  it('goes from open through done and verified to closed', () => {
    const moderator = person('moderator', 'moderator')
    expect(checkMove(lead, action(), 'finish')).toMatchObject({ value: { to: 'done' } })
    expect(checkMove(moderator, done, 'verify')).toMatchObject({ value: { to: 'verified' } })
    expect(checkMove(lead, action({ status: 'verified' }), 'close')).toMatchObject({
      value: { to: 'closed' },
    })
  })

  it('lets the lead verify what somebody else marked done', () => {
    const imported = action({ status: 'done', doneBy: 'importer' as Id<'person'> })
    expect(checkMove(lead, imported, 'verify').ok).toBe(true)
  })

  it('reaches every status from open', () => {
    const reached = new Set<string>(['open'])
    const step = () =>
      MOVES.filter(({ from }) => from.some((each) => reached.has(each))).forEach(({ to }) => reached.add(to))
    STATUSES.forEach(step)
    expect([...reached].sort()).toEqual([...STATUSES].sort())
  })
})

describe('verifying an action', () => {
  const verify = { code: 'verify' } as const

  it('is refused without saying where and on which day somebody looked', () => {
    expect(checkEvidence(verify, { lookedWhere: '', lookedOn: null }, TODAY)).toMatchObject({
      problem: { problems: [{ field: 'lookedWhere' }, { field: 'lookedOn' }] },
    })
  })

  it('is refused for a day that has not come', () => {
    const tomorrow = { lookedWhere: 'Minutes', lookedOn: literalDay('2015-11-20') }
    expect(checkEvidence(verify, tomorrow, TODAY).ok).toBe(false)
  })

  it('asks no evidence of the other moves', () => {
    expect(checkEvidence({ code: 'finish' }, { lookedWhere: '', lookedOn: null }, TODAY)).toEqual(ok(null))
  })
})

describe('how an action ends', () => {
  const outcomesOf = (code: string) => MOVES.find((move) => move.code === code)!
  const no = { isShown: false, why: 'Too few.' }

  it('is never effective unless a measure moved, and the sentence says why', () => {
    expect(checkOutcome(outcomesOf('close'), 'effective', no)).toMatchObject({
      problem: { problems: [{ field: 'outcome', sentence: expect.stringContaining('Too few.') }] },
    })
    expect(checkOutcome(outcomesOf('close'), 'effective', { ...no, isShown: true })).toEqual(ok('effective'))
  })

  it('has to be chosen, and withdrawn is no way to end what was verified', () => {
    expect(checkOutcome(outcomesOf('close'), '', no).ok).toBe(false)
    expect(checkOutcome(outcomesOf('close'), 'withdrawn', no).ok).toBe(false)
  })

  it('can only be withdrawn where it was not verified, whatever else is chosen', () => {
    expect(checkOutcome(outcomesOf('withdraw'), 'effective', { ...no, isShown: true })).toEqual(
      ok('withdrawn'),
    )
    const endings = MOVES.filter(({ from, to }) => to === 'closed' && !from.includes('verified'))
    expect(endings.flatMap(({ outcomes }) => outcomes)).toEqual(['withdrawn'])
  })
})

describe('recording facts of an action', () => {
  it('is refused to who did not see what somebody else recorded meanwhile', () => {
    expect(checkSeen(action(), 'another event')).toMatchObject({ problem: { kind: 'conflict' } })
    expect(checkSeen(action(), 'event').ok).toBe(true)
  })

  it('names nobody whose account is not open', () => {
    expect(checkPerson('gone' as Id<'person'>, []).ok).toBe(false)
    expect(checkPerson(null, []).ok).toBe(true)
  })

  it('refuses a day in force that has not come', () => {
    const recorded = { ...action(), inForceFrom: literalDay('2015-11-20') }
    expect(changesOf(action(), recorded, TODAY)).toMatchObject({
      problem: { problems: [{ field: 'inForceFrom' }] },
    })
  })

  it('refuses a form that says what is known already', () => {
    expect(changesOf(action(), action(), TODAY).ok).toBe(false)
  })

  it('names what becomes different, and a blank as nothing', () => {
    const recorded = { ...action(), inForceFrom: TODAY, owner: null, due: parseDayOrMonth('2015-12') }
    expect(changesOf(action({ owner: 'Head of service' }), recorded, TODAY)).toEqual({
      ok: true,
      value: [
        { field: 'owner', value: null },
        { field: 'due', value: '2015-12' },
        { field: 'inForceFrom', value: '2015-11-19' },
      ],
    })
  })
})

describe('an action', () => {
  it('may not have a reference that its round uses already', () => {
    expect(checkReference('6.1', ['6.1'])).toMatchObject({ problem: { problems: [{ field: 'reference' }] } })
  })

  it.each([
    ['2015-04-07', '2015-04-08', false],
    ['2015-04-08', '2015-04-08', true],
    ['2015-03', '2015-04-08', false],
    ['2015-04', '2015-04-08', true],
    ['2014-09-30', '2014-10', false],
    ['2014-10-01', '2014-10', true],
    [null, '2014-10', true],
    ['2014-01', null, true],
  ] as const)('due %s after a round of %s may stand: %s', (due, held, expected) => {
    expect(checkDue(dayOrMonthOrNull(due), dayOrMonthOrNull(held)).ok).toBe(expected)
  })

  it.each([
    ['2015-11', 'open', false],
    ['2015-10', 'open', true],
    ['2015-11-18', 'inProgress', true],
    ['2015-11-19', 'open', false],
    ['2015-10', 'done', false],
  ] as const)('due %s and %s is overdue on 19 November: %s', (due, status, expected) => {
    expect(isOverdue(action({ due: parseDayOrMonth(due), status }), TODAY)).toBe(expected)
  })

  it('is never overdue without a due day', () => {
    expect(isOverdue(action(), TODAY)).toBe(false)
  })
})
