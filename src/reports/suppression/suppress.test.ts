import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadBounds, type FindBounds } from './bounds.ts'
import type { CountTable, EarlierIssue, PublicTable, PublishedFigures, RoundToTell } from './model.ts'
import { suppress } from './suppress.ts'

let findBounds: FindBounds
beforeAll(async () => {
  findBounds = await loadBounds()
})

const PLAIN = { neverAll: [], neverNone: [] }

function table(cells: CountTable['cells'], rules: Partial<CountTable> = {}): CountTable {
  return { key: 'grades', cells, ...PLAIN, ...rules }
}

function round(tables: readonly CountTable[], more: Partial<RoundToTell> = {}): RoundToTell {
  const auditCount = Object.values(tables[0]?.cells ?? {}).reduce((sum, each) => sum + each, 0)
  const plain = { round: 'spring', auditCount, frameCount: null, links: [], earlier: [], secret: 'a secret' }
  return { ...plain, tables, ...more }
}

function told(cells: CountTable['cells'], more: Partial<RoundToTell> = {}, rules: Partial<CountTable> = {}) {
  return suppress(round([table(cells, rules)], more), findBounds).tables.grades
}

function issue(
  tables: PublishedFigures['tables'],
  auditCount: number,
  changes: [joined: number, left: number],
) {
  const figures = { round: 'spring', auditCount, frameCount: null, tables }
  return { figures, joinedCount: changes[0], leftCount: changes[1] } satisfies EarlierIssue
}

function hiddenIn(told: PublicTable | undefined): string[] {
  return Object.entries(told ?? {}).flatMap(([cell, count]) => (count === 'c' ? [cell] : []))
}

describe('counts that everybody may read', () => {
  it('hide one to five, and keep none', () => {
    expect(told({ a: 12, b: 5, c: 3, d: 0 })).toEqual({ a: 12, b: 'c', c: 'c', d: 0 })
  })

  it('hide a count beside a single small one, so that it does not follow from the total', () => {
    const cells = told({ a: 12, b: 9, c: 3, d: 0 })
    expect(hiddenIn(cells)).toHaveLength(2)
    expect(hiddenIn(cells)).toContain('c')
  })

  it('hide a count of which all but one to five are part', () => {
    expect(told({ a: 21, b: 3, c: 0 })).toEqual({ a: 'c', b: 'c', c: 0 })
  })

  it('hide more where the hidden ones add up to too little', () => {
    expect(hiddenIn(told({ a: 10, b: 10, c: 1, d: 1 }))).toHaveLength(3)
  })

  it('stay where none points to few children', () => {
    expect(told({ a: 12, b: 6, c: 7, d: 0 })).toEqual({ a: 12, b: 6, c: 7, d: 0 })
  })

  it('tell all and none of a matter of practice', () => {
    expect(told({ a: 24, b: 0 })).toEqual({ a: 24, b: 0 })
  })

  it('withhold what would say something sensitive of every child', () => {
    expect(told({ yes: 0, no: 24 }, {}, { neverNone: ['yes'] })).toBeNull()
    expect(told({ yes: 0, no: 24 }, {}, { neverAll: ['no'] })).toBeNull()
    expect(told({ yes: 10, no: 14 }, {}, { neverAll: ['no'], neverNone: ['yes'] })).not.toBeNull()
  })

  it('leave out a list that is one to five longer than the audits', () => {
    const frame = (frameCount: number) =>
      suppress(round([table({ a: 24 })], { frameCount }), findBounds).frameCount
    expect([frame(24), frame(25), frame(29), frame(30)]).toEqual([24, null, null, 30])
  })

  it('do not show by which was hidden how large it is: another secret hides another', () => {
    const cells = { a: 12, b: 9, c: 3, d: 8 }
    const patterns = Array.from({ length: 12 }, (_, n) => hiddenIn(told(cells, { secret: `${n}` })).join())
    expect(new Set(patterns).size).toBeGreaterThan(1)
  })
})

describe('counts beside other tables', () => {
  it('hide what a question that is asked only after a yes would tell of the question before', () => {
    const tables = [
      { key: 'exists', ...PLAIN, cells: { yes: 18, no: 3, unsaid: 9 } },
      { key: 'complete', ...PLAIN, cells: { yes: 10, no: 16, outside: 4 } },
    ]
    const link = {
      part: [{ table: 'exists', cell: 'no' }],
      whole: [{ table: 'complete', cell: 'outside' }],
    }
    const { tables: told } = suppress(round(tables, { links: [link] }), findBounds)
    expect(told.complete?.outside).toBe('c')
    expect(told.exists?.no).toBe('c')
  })
})

describe('counts beside an earlier report', () => {
  const before = issue({ grades: { a: 12, b: 6, c: 7, d: 0 } }, 25, [2, 0])

  it('hide what two audits more would show of these two', () => {
    const now = { a: 14, b: 6, c: 7, d: 0 }
    expect(hiddenIn(told(now))).toEqual([])
    expect(hiddenIn(told(now, { earlier: [before] }))).not.toEqual([])
  })

  it('keep hidden what the issue before hid, though it is small no more', () => {
    const hidden = issue({ grades: { a: 'c', b: 'c', c: 10, d: 0 } }, 26, [1, 0])
    const cells = told({ a: 11, b: 6, c: 10, d: 0 }, { earlier: [hidden] })
    expect(hiddenIn(cells)).toEqual(expect.arrayContaining(['a', 'b']))
  })

  it('tell the same again where nothing changed', () => {
    const same = issue({ grades: { a: 12, b: 6, c: 7, d: 0 } }, 25, [0, 0])
    expect(told({ a: 12, b: 6, c: 7, d: 0 }, { earlier: [same] })).toEqual({ a: 12, b: 6, c: 7, d: 0 })
  })

  it('are not held back by a report that cannot be about the same judgements', () => {
    const other = { ...before, figures: { ...before.figures, round: 'winter' }, joinedCount: 0, leftCount: 0 }
    expect(told({ a: 6, b: 12, c: 7, d: 0 }, { earlier: [other] })).toEqual({ a: 6, b: 12, c: 7, d: 0 })
  })

  it('hide a small count although such a report stands beside it', () => {
    const other = { ...before, joinedCount: 0, leftCount: 0 }
    expect(hiddenIn(told({ a: 3, b: 12, c: 10, d: 0 }, { earlier: [other] })).length).toBeGreaterThan(1)
  })
})

describe('whatever the counts', () => {
  const counts = fc
    .array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 5 }), fc.nat({ max: 30 })), {
      minLength: 2,
      maxLength: 6,
    })
    .filter((cells) => cells.reduce((sum, each) => sum + each, 0) >= 20)

  it('no count told is small, nor is what it leaves; none is kept as none', () => {
    fc.assert(
      fc.property(counts, fc.string(), (cells, secret) => {
        const named = Object.fromEntries(cells.map((count, place) => [`cell ${place}`, count]))
        const shown = told(named, { secret })
        const auditCount = cells.reduce((sum, each) => sum + each, 0)
        for (const [cell, count] of Object.entries(shown ?? {})) {
          if (named[cell] === 0) expect(count).toBe(0)
          if (count === 'c' || count === 0 || count === auditCount) continue
          expect(count).toBeGreaterThan(5)
          expect(auditCount - count).toBeGreaterThan(5)
        }
      }),
    )
  })
})
