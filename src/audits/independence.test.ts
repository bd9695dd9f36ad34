import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMonthsSameDay, literalDay } from '../kernel/day.ts'
import type { Id } from '../kernel/ids.ts'
import type { Period } from '../kernel/period.ts'
import { type AuditorFacts, type CaseFacts, checkAuditor, checkPair } from './independence.ts'

const AS_AT = literalDay('2015-04-01')
const YEAR_BEFORE = addMonthsSameDay(AS_AT, -12)
const TODAY = literalDay('2015-04-20')
const idOf = <Noun extends string>(name: string) => name as Id<Noun>
const since = (from: string): Period => ({ from: literalDay(from), until: null })
const between = (from: string, until: string): Period => ({
  from: literalDay(from),
  until: literalDay(until),
})

const FILE: CaseFacts = {
  child: idOf('child'),
  asAt: AS_AT,
  today: TODAY,
  teams: [{ team: idOf('south'), period: since('2013-01-01') }],
  workers: [
    { worker: idOf('keyWorker'), period: since('2014-06-01') },
    { worker: idOf('earlierWorker'), period: between('2010-01-01', '2011-01-01') },
  ],
}

function auditor(name: string, more: Partial<AuditorFacts> = {}): AuditorFacts {
  const worker = {
    id: idOf<'worker'>(`worker ${name}`),
    teams: [{ team: idOf<'team'>('north'), period: since('2010-01-01') }],
  }
  const known = { name, person: idOf<'person'>(name), worker, isOutsideService: false }
  return { ...known, manages: [], related: [], ...more }
}

function memberOf(team: string, period: Period): AuditorFacts {
  return auditor('A', {
    worker: {
      id: idOf('worker A'),
      teams: [
        { team: idOf('south'), period },
        { team: idOf(team), period },
      ],
    },
  })
}

const OUTSIDER = auditor('B', { isOutsideService: true })
const failedOf = (facts: AuditorFacts, file = FILE) =>
  checkAuditor(facts, file)
    .filter(({ verdict }) => verdict === 'failed')
    .map(({ check }) => check)

describe('a pair', () => {
  test('is refused always when both are the same person, by account or by worker record', () => {
    const known = auditor('A', { isOutsideService: true })
    const asWorker = { ...known, person: null }
    const withoutWorker = { ...known, worker: null }
    for (const other of [known, asWorker, withoutWorker]) {
      const { pair, standing } = checkPair(known, other, FILE)
      expect(pair[0]).toEqual({
        check: 'twoPeople',
        verdict: 'failed',
        sentence: 'A and A are the same person.',
      })
      expect(standing).toBe('refused')
    }
  })

  test('needs an override when nobody is from outside the service', () => {
    const { pair, standing } = checkPair(auditor('A'), auditor('C'), FILE)
    expect(pair[1]?.sentence).toBe('A and C are both from the service that is audited.')
    expect(standing).toBe('needsOverride')
  })

  test('is not checked for an outsider while it is not recorded where one of them belongs', () => {
    const { pair, standing } = checkPair(auditor('A'), auditor('C', { isOutsideService: null }), FILE)
    expect([pair[1]?.verdict, standing]).toEqual(['notChecked', 'notChecked'])
  })

  test('cannot be told to be two people when one is known as an account and the other as a worker', () => {
    const { pair, standing } = checkPair(auditor('A', { worker: null }), auditor('C', { person: null }), FILE)
    expect([pair[0]?.verdict, standing]).toEqual(['notChecked', 'needsOverride'])
  })

  test('is independent when every check is passed', () => {
    const { first, second, pair, standing } = checkPair(auditor('A'), OUTSIDER, FILE)
    expect([...first, ...second, ...pair].map(({ verdict }) => verdict)).toEqual(Array(10).fill('passed'))
    expect(standing).toBe('independent')
  })

  test('needs an override when only the second of them fails a check', () => {
    const second = auditor('B', { isOutsideService: true, manages: [idOf('keyWorker')] })
    expect(checkPair(auditor('A'), second, FILE).standing).toBe('needsOverride')
  })
})

describe('an auditor without a linked worker record', () => {
  const unlinked = auditor('A', { worker: null })

  test('passes no check and is read as not checked', () => {
    expect(checkAuditor(unlinked, FILE).map(({ verdict }) => verdict)).toEqual(Array(4).fill('notChecked'))
    expect(checkPair(unlinked, OUTSIDER, FILE).standing).toBe('notChecked')
  })

  test('still fails by what was declared', () => {
    const declared = {
      ...unlinked,
      manages: [idOf<'worker'>('keyWorker')],
      related: [idOf<'child'>('child')],
    }
    expect(failedOf(declared)).toEqual(['managesWorker', 'declaredRelation'])
  })

  test('is said in a sentence', () => {
    const sentence = 'A was not checked against the child’s teams: no worker record is linked to the account.'
    expect(checkAuditor(unlinked, FILE)[0]?.sentence).toBe(sentence)
  })
})

test('an auditor known as a worker alone is not checked for declared relationships', () => {
  const verdicts = checkAuditor(auditor('A', { person: null }), FILE).map(({ verdict }) => verdict)
  expect(verdicts).toEqual(['passed', 'passed', 'passed', 'notChecked'])
})

describe('the own team', () => {
  test.each([
    ['now', since('2012-01-01')],
    ['until the last day that counts', between('2012-01-01', '2014-04-02')],
    ['only since the as-at day', since('2015-04-20')],
  ])('is a team of the child’s: member %s', (_, period) => {
    expect(failedOf(memberOf('north', period))).toEqual(['ownTeam'])
  })

  test('is no longer own when it was left more than twelve months before', () => {
    expect(failedOf(memberOf('north', between('2012-01-01', '2014-04-01')))).toEqual([])
  })

  test('is not the child’s when the child left it more than twelve months before, or comes to it later', () => {
    const member = memberOf('north', since('2012-01-01'))
    const periods = [between('2010-01-01', '2014-04-01'), since('2015-04-21')]
    const files = periods.map((period) => ({ ...FILE, teams: [{ team: idOf<'team'>('south'), period }] }))
    expect(files.map((file) => failedOf(member, file))).toEqual([[], []])
  })

  test('counts whenever both belonged to it on one day of the twelve months', () => {
    const days = fc.integer({ min: 0, max: 360 })
    fc.assert(
      fc.property(days, (day) => {
        const from = literalDay('2014-04-02')
        const period = { from: (from + day) as typeof from, until: (from + day + 1) as typeof from }
        const file = { ...FILE, teams: [{ team: idOf<'team'>('south'), period }] }
        expect(failedOf(memberOf('north', period), file)).toEqual(['ownTeam'])
      }),
    )
    expect(YEAR_BEFORE).toBe(literalDay('2014-04-01'))
  })
})

describe('the child’s workers', () => {
  test.each(['keyWorker', 'earlierWorker'])('may never audit the child: %s', (worker) => {
    expect(failedOf(auditor('A', { worker: { id: idOf(worker), teams: [] } }))).toEqual(['workedWithChild'])
  })

  test('may not be managed by the auditor, if they worked with the child in the twelve months', () => {
    expect(failedOf(auditor('A', { manages: [idOf('keyWorker')] }))).toEqual(['managesWorker'])
    expect(failedOf(auditor('A', { manages: [idOf('earlierWorker'), idOf('stranger')] }))).toEqual([])
  })

  test.each(['child', 'keyWorker', 'earlierWorker'])(
    'may not be related to the auditor, nor the child: %s',
    (who) => {
      expect(failedOf(auditor('A', { related: [idOf<'worker'>(who)] }))).toEqual(['declaredRelation'])
    },
  )

  test('may be related to somebody else', () => {
    expect(failedOf(auditor('A', { related: [idOf<'child'>('another child')] }))).toEqual([])
  })
})
