import papaparse from 'papaparse'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseInstallation } from '../organisation/installation/index.ts'
import { chanceOf } from './chance.ts'
import { childOf, extractOf, PLANTED_FILE, planFor, planOfSize } from './index.ts'
import type { Plan } from './model.ts'

const LIST = planOfSize('list')

function filesOf(plan: Plan): ReadonlyMap<string, string> {
  const files = new Map<string, string>()
  for (const { file, text } of extractOf(plan)) files.set(file, (files.get(file) ?? '') + text)
  return files
}

function rowsOf(text: string): readonly Record<string, string>[] {
  return papaparse.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data
}

describe('dice from a seed', () => {
  it('give the same throws for the same seed and child, and others for another', () => {
    const throws = (seed: number, child: number) => {
      const chance = chanceOf(seed, child)
      return Array.from({ length: 8 }, () => chance.between(0, 999)).join()
    }
    const pair = fc.tuple(fc.nat(1e6), fc.nat(1e6))
    fc.assert(fc.property(pair, ([seed, child]) => throws(seed, child) === throws(seed, child)))
    const seen = new Set(Array.from({ length: 500 }, (_, child) => throws(child % 20, child)))
    expect(seen.size).toBe(500)
  })

  it('fall evenly', () => {
    const counts = [0, 0, 0, 0, 0, 0]
    for (let child = 0; child < 6000; child += 1) counts[chanceOf(3, child).between(0, 5)]! += 1
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(120)
  })
})

describe('an extract', () => {
  it('is the same, byte for byte, from the same seed, and another from another', () => {
    expect(filesOf(LIST)).toEqual(filesOf(LIST))
    expect(filesOf({ ...LIST, seed: 2 }).get('entries.csv')).not.toBe(filesOf(LIST).get('entries.csv'))
  })

  it('has in every line as many cells as its header has columns', () => {
    for (const [file, text] of filesOf({ ...planFor(120), seed: 7 })) {
      if (!file.endsWith('.csv')) continue
      const { data, errors } = papaparse.parse<string[]>(text, { skipEmptyLines: true })
      expect([file, errors, new Set(data.map(({ length }) => length)).size]).toEqual([file, [], 1])
    }
  })

  it('describes an authority that is no story, in words that an installation file understands', () => {
    const read = parseInstallation(filesOf(LIST).get('installation.toml') ?? '')
    expect(read).toMatchObject({
      ok: true,
      value: { storyDay: null, registers: [{ code: 'exploitation' }], personas: [] },
    })
  })

  it('holds nothing of a day after it was made, but when something is due, and no child of 18 or more', () => {
    const files = filesOf({ ...planFor(150), seed: 5 })
    for (const [file, text] of files) {
      if (!file.endsWith('.csv') || file === PLANTED_FILE) continue
      const late = rowsOf(text).flatMap((row) =>
        Object.entries(row).filter(
          ([column, cell]) =>
            /^\d{4}-\d\d-\d\d/.test(cell) && cell > '2026-03-31T24' && !/due|target/.test(column),
        ),
      )
      expect([file, late]).toEqual([file, []])
    }
    const entries = rowsOf(files.get('entries.csv') ?? '')
    expect(entries.filter(({ happened = '', recorded = '' }) => recorded < happened.slice(0, 10))).toEqual([])
    for (const { pers_dob = '' } of rowsOf(files.get('ssd_person.csv') ?? ''))
      expect(pers_dob > '2008-03-31').toBe(true)
  })

  it('tells every id once', () => {
    for (const [file, text] of filesOf({ ...planFor(120), seed: 4 })) {
      if (!file.endsWith('.csv') || file === PLANTED_FILE) continue
      const ids = text.split('\n').map((each) => each.split(',')[0])
      expect([file, new Set(ids).size]).toEqual([file, ids.length])
    }
  })

  it('has about 25 children on the list, or 250 of 2,500 children with some 105,000 entries', () => {
    const listed = (plan: Plan) =>
      Array.from({ length: plan.children }, (_, index) => childOf(plan, index).record).filter(({ stays }) =>
        stays.some(({ until }) => until === null),
      ).length
    expect(Math.abs(listed(LIST) - 25)).toBeLessThanOrEqual(3)
    let entries = 0
    for (const { file, text } of extractOf(planOfSize('caseload')))
      if (file === 'entries.csv' || file.endsWith('_visits.csv')) entries += text.split('\n').length - 1
    expect(Math.abs(entries - 105_000)).toBeLessThan(8000)
  })
})
