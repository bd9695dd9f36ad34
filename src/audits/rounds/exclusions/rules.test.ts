import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, literalDay, type Day } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { countedByCode, leftOutByRule, together, type RuleFacts } from './rules.ts'

const AS_AT = literalDay('2015-10-08')
const [ANNA, BEN] = ['anna', 'ben'].map((name) => name as Id<'child'>) as [Id<'child'>, Id<'child'>]
const since = (text: string) => [{ child: ANNA, from: literalDay(text) }]
const audited = (text: string) => new Map([[ANNA, literalDay(text)]])

function codes(facts: Partial<RuleFacts>): string[] {
  const nothing = { rules: { auditedMonths: null, listedDays: null }, listed: since('2014-01-01') }
  return leftOutByRule({ asAt: AS_AT, ...nothing, lastAudited: new Map(), ...facts }).map(({ code }) => code)
}

describe('a rule of a plan', () => {
  it('leaves nobody out where it is not set', () => {
    const listed = [{ child: ANNA, from: AS_AT }]
    expect(codes({ listed, lastAudited: audited('2015-10-07') })).toEqual([])
  })

  it('leaves out who was audited less than six months before, and not who was exactly six months before', () => {
    const rules = { auditedMonths: 6, listedDays: null }
    expect(codes({ rules, lastAudited: audited('2015-04-09') })).toEqual(['auditedRecentlyByRule'])
    expect(codes({ rules, lastAudited: audited('2015-04-08') })).toEqual([])
  })

  it('leaves out who has been on the list for 29 days, and not who has been for 30', () => {
    const rules = { auditedMonths: null, listedDays: 30 }
    expect(codes({ rules, listed: since('2015-09-09') })).toEqual(['listedTooShortlyByRule'])
    expect(codes({ rules, listed: since('2015-09-08') })).toEqual([])
  })

  it('leaves a child out once, on whom both fall', () => {
    const rules = { auditedMonths: 6, listedDays: 30 }
    const both = codes({ rules, listed: since('2015-10-01'), lastAudited: audited('2015-09-01') })
    expect(both).toEqual(['auditedRecentlyByRule'])
  })

  it('gives way to what a person decided', () => {
    const by = (child: Id<'child'>, code: string) => ({ child, code, reason: '' })
    const byRule = [by(ANNA, 'listedTooShortlyByRule'), by(BEN, 'listedTooShortlyByRule')]
    const all = together([by(ANNA, 'movedAway')], byRule)
    expect([...countedByCode(all)]).toEqual([
      ['listedTooShortlyByRule', 1],
      ['movedAway', 1],
    ])
  })

  it('leaves out no fewer when it asks for more days', () => {
    const anyDay = fc.integer({ min: 0, max: 800 }).map((back): Day => addDays(AS_AT, -back))
    const few = fc.integer({ min: 1, max: 365 })
    fc.assert(
      fc.property(fc.array(anyDay), few, few, (days, listedDays, more) => {
        const listed = days.map((from, number) => ({ child: `${number}` as Id<'child'>, from }))
        const out = (least: number) => codes({ listed, rules: { auditedMonths: null, listedDays: least } })
        expect(out(listedDays + more).length).toBeGreaterThanOrEqual(out(listedDays).length)
      }),
    )
  })
})
