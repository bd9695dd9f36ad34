import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { outcomeText, type FileOutcomes } from './lines.ts'
import { MOST_RUNS, RowRuns, type RowOutcome } from './runs.ts'

const NOTHING = { name: 'a.csv', sheet: null, read: 0, accepted: 0, rejected: 0, duplicate: 0, problems: [] }

function linesOf(file: Partial<FileOutcomes>) {
  const text = [...outcomeText({ ...NOTHING, runs: [], ...file })].join('')
  return Papa.parse<Record<string, string>>(text.trimEnd(), { header: true }).data
}

function runsOf(outcomes: readonly RowOutcome[], first = 2) {
  const runs = new RowRuns()
  for (const [place, outcome] of outcomes.entries()) runs.add(first + place, outcome)
  return runs.all
}

describe('the rows of a file, taken along', () => {
  it('write nothing that a spreadsheet would compute', () => {
    const problems = [{ row: 2, column: 'id', value: '=cmd()', reason: 'Not an id' }]
    const [line] = linesOf({ name: '=x.csv', runs: runsOf(['rejected']), problems })
    expect(line).toMatchObject({ file: "'=x.csv", value: "'=cmd()", row: '2', outcome: 'rejected' })
  })

  it('are told one by one, each with what became of it, in their order', () => {
    const outcome = fc.constantFrom<RowOutcome>('added', 'changed', 'known', 'rejected')
    const property = fc.property(fc.array(outcome, { maxLength: 3000 }), (outcomes) => {
      const said = linesOf({ runs: runsOf(outcomes) }).filter(({ row }) => row !== '')
      expect(said.map(({ row, outcome: became }) => [Number(row), became])).toEqual(
        outcomes.map((each, place) => [place + 2, WORDS[each]]),
      )
    })
    fc.assert(property, { numRuns: 20 })
  })

  it('end with the sums, and say where they are not listed any more', () => {
    const often = Array.from({ length: MOST_RUNS + 5 }, (_, place): RowOutcome =>
      place % 2 ? 'added' : 'known',
    )
    const lines = linesOf({ runs: runsOf(often), read: 50_005, accepted: 25_002, duplicate: 25_003 })
    const sums = lines.slice(-4).map(({ outcome, value }) => [outcome, value])
    expect(sums).toEqual([
      ['sum: read', '50005'],
      ['sum: accepted', '25002'],
      ['sum: rejected', '0'],
      ['sum: duplicate', '25003'],
    ])
    expect(lines.at(-5)?.outcome).toMatch(/not listed one by one/)
  })
})

const WORDS = {
  added: 'accepted: added',
  changed: 'accepted: changed',
  known: 'already known',
  rejected: 'rejected',
}
