import { describe, expect, it } from 'vitest'
import { ROLES } from '../access/index.ts'
import { literalDay } from '../kernel/day.ts'
import type { Id } from '../kernel/ids.ts'
import { action, person } from './action.factory.ts'
import { MOVES, movesFor } from './lifecycle.ts'
import { isOverdue, STATUSES } from './model.ts'
import { changesOf, checkMove, checkReference } from './rules.ts'
import { parseDayOrMonth } from '../kernel/day-or-month.ts'

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

  it('ends with the close', () => {
    expect(movesFor(lead, action({ status: 'closed' }))).toEqual([])
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

describe('recording facts of an action', () => {
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
