import { describe, expect, it } from 'vitest'
import { literalDay } from '../../kernel/day.ts'
import type { Id } from '../../kernel/ids.ts'
import { instantOf } from '../../kernel/instant.ts'
import type { Role } from '../roles.ts'
import { endedOn, problemWithDeputy } from './deputies/rules.ts'
import { whyUseless } from './invitation/rules.ts'
import type { Account } from './model.ts'
import {
  problemWithClosing,
  problemWithEnd,
  problemWithGrant,
  problemWithLine,
  problemWithRoles,
} from './rules.ts'

function account(name: string, ...roles: Role[]): Account {
  const id = name as Id<'person'>
  const dates = { passwordSetAt: instantOf(0), closedAt: null }
  return {
    id,
    login: name,
    displayName: name,
    agency: null,
    email: null,
    lineManager: null,
    roles,
    worker: null,
    ...dates,
  }
}

const ANN = account('Ann', 'auditor')
const ADMIN = account('Ada', 'administrator')

describe('the line manager of an account', () => {
  it('is nobody who could not see what comes up the line', () => {
    const sentence = 'Choose somebody else: Ada is an administrator, who sees no case data and no follow-up'
    const problem = problemWithLine(ANN, ADMIN.id, { account: ADMIN, line: [] })
    expect(problem).toEqual({ field: 'lineManager', sentence })
    const moderator = account('Cal', 'moderator')
    expect(problemWithLine(ANN, moderator.id, { account: moderator, line: [] })).toBe(null)
  })
})

describe('the roles of an account', () => {
  it('may not be administrator and something else, whichever came first', () => {
    expect(problemWithRoles(['administrator', 'auditor'])?.field).toBe('roles')
    expect(problemWithGrant(ANN, 'administrator')?.sentence).toContain('An administrator holds no other role')
    expect(problemWithGrant(ADMIN, 'auditor')?.sentence).toContain(
      'Ada is an administrator, who sees no case data',
    )
  })

  it('may not be administrator while a worker record shows children', () => {
    const linked = { ...account('Ben'), worker: 'w' as Id<'worker'> }
    expect(problemWithGrant(linked, 'administrator')?.sentence).toContain('Take away the link of Ben')
    expect(problemWithGrant(linked, 'socialWorker')).toBeNull()
  })

  it('cannot be given twice or ended when not held', () => {
    expect(problemWithGrant(ANN, 'auditor')?.sentence).toBe('Ann holds this role already')
    expect(problemWithEnd(ANN, 'analyst', false)?.sentence).toBe('Ann does not hold the role Data analyst')
  })

  it('are one or several, or administrator alone', () => {
    expect(problemWithRoles(['administrator'])).toBeNull()
    expect(problemWithRoles(['auditor', 'moderator'])).toBeNull()
    expect(problemWithGrant(ANN, 'moderator')).toBeNull()
    expect(problemWithGrant(account('Ben'), 'administrator')).toBeNull()
  })
})

describe('the last administrator', () => {
  it('cannot lose the role or the account', () => {
    expect(problemWithEnd(ADMIN, 'administrator', true)?.sentence).toContain('This is the last administrator')
    expect(problemWithClosing(ADMIN, true)?.sentence).toContain('This is the last administrator')
  })

  it('is one who is alone: with another, either can go', () => {
    expect(problemWithEnd(ADMIN, 'administrator', false)).toBeNull()
    expect(problemWithClosing(ADMIN, false)).toBeNull()
  })

  it('does not hinder others from leaving', () => {
    expect(problemWithClosing(ANN, true)).toBeNull()
    expect(problemWithEnd(ANN, 'auditor', true)).toBeNull()
  })
})

describe('a deputy', () => {
  const MAY = { from: literalDay('2015-05-01'), until: literalDay('2015-06-01') }
  const JUNE = { from: literalDay('2015-06-01'), until: null }
  const BEN = account('Ben', 'auditLead')
  const naming = { account: ANN, deputy: BEN, period: MAY, named: [] }

  it('is somebody else, whose account is open', () => {
    expect(problemWithDeputy({ ...naming, deputy: ANN })?.sentence).toContain('nobody is their own deputy')
    const closed = { ...BEN, closedAt: instantOf(0) }
    expect(problemWithDeputy({ ...naming, deputy: closed })?.sentence).toContain(
      'the account of Ben is closed',
    )
  })

  it('is no administrator, who sees no case data, unless for another one', () => {
    expect(problemWithDeputy({ ...naming, deputy: ADMIN })?.field).toBe('deputy')
    expect(problemWithDeputy({ ...naming, account: ADMIN })?.field).toBe('deputy')
    expect(
      problemWithDeputy({ ...naming, account: ADMIN, deputy: account('Eve', 'administrator') }),
    ).toBeNull()
  })

  it('has a last day that is not before the first', () => {
    const backwards = { from: MAY.from, until: MAY.from }
    expect(problemWithDeputy({ ...naming, period: backwards })?.field).toBe('last')
  })

  it('is named once for a day, and again for the day after', () => {
    const named = [{ deputy: BEN.id, ...MAY }]
    expect(problemWithDeputy({ ...naming, named })?.sentence).toContain(
      'Ben is named for some of these days already',
    )
    expect(problemWithDeputy({ ...naming, named, period: JUNE })).toBeNull()
  })

  it('is ended today, or had no day at all when the time had not begun', () => {
    expect(endedOn(JUNE, literalDay('2015-07-10'))).toBe(literalDay('2015-07-10'))
    expect(endedOn(JUNE, literalDay('2015-05-10'))).toBe(JUNE.from)
    expect(endedOn(MAY, literalDay('2015-07-10'))).toBe(MAY.until)
  })
})

describe('a one-time link', () => {
  const LINK = { endsAt: instantOf(100), usedAt: null, isLatest: true, isClosed: false }

  it('is useless when the account is closed, it was used, a newer one was made or its day is over', () => {
    expect(whyUseless({ ...LINK, isClosed: true }, instantOf(0))).toContain('closed')
    expect(whyUseless({ ...LINK, usedAt: instantOf(1) }, instantOf(2))).toContain('used already')
    expect(whyUseless({ ...LINK, isLatest: false }, instantOf(0))).toContain('newer link')
    expect(whyUseless(LINK, instantOf(100))).toContain('the day is over')
  })

  it('works until its last moment', () => {
    expect(whyUseless(LINK, instantOf(99))).toBeNull()
  })
})
