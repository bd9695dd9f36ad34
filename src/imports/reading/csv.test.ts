import { afterAll, describe, expect, it } from 'vitest'
import fc from 'fast-check'
import Papa from 'papaparse'
import type { RawRow } from '../rows.ts'
import { csvRows } from './csv.ts'
import { openFolder } from './files.factory.ts'
import { lookAt } from './look.ts'

const { file, close } = openFolder()
afterAll(close)

async function read(content: string | Uint8Array): Promise<readonly RawRow[]> {
  const path = file('a.csv', content)
  const { encoding } = await lookAt(path)
  const rows: RawRow[] = []
  for await (const batch of csvRows(path, encoding)) rows.push(...batch)
  return rows
}

const cellsOf = async (content: string | Uint8Array) => (await read(content)).map(({ cells }) => cells)

describe('a file that is no table', () => {
  it.each([
    ['empty', ''],
    ['workbook', 'PK\x03\x04…'],
    ['neither', '%PDF-1.7'],
    ['neither', 'a,b\x00c'],
  ])('is told apart as %s', async (kind, content) => {
    expect(await lookAt(file('b', content))).toMatchObject({ kind })
  })

  it('is an old workbook where it begins like one', async () => {
    expect(await lookAt(file('b', Buffer.from('d0cf11e0a1b1', 'hex')))).toMatchObject({ kind: 'oldWorkbook' })
  })
})

describe('the rows of a CSV file', () => {
  it('counts how many lines an open quotation mark swallowed', async () => {
    const rows = await read('a,b\n1,"2\n3,4\n5,6\n')
    expect(rows.map(({ number, brokenLines }) => [number, brokenLines])).toEqual([
      [1, 0],
      [2, 4],
    ])
  })

  it('gives up on a quotation mark that is never closed without keeping the file in memory', async () => {
    const lines = 'x,y\n'.repeat(2_000_000)
    const rows = await read(`a,b\n1,"${lines}`)
    expect(rows.at(-1)).toEqual({ number: 2, cells: [], brokenLines: 2_000_001 })
  })

  it('reads what is quoted, whatever ends a line', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      expect(await cellsOf(`a;b${end}"1;""x""";2${end}`)).toEqual([
        ['a', 'b'],
        ['1;"x"', '2'],
      ])
    }
  })

  it('reads UTF-8 with and without a mark, UTF-16 and Windows-1252', async () => {
    const text = 'name\nZoë – “x”\n'
    const windows = Buffer.from([...Buffer.from('name\nZo\xeb \x96 \x93x\x94\n', 'latin1')])
    const sixteen = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
    for (const content of [text, `\ufeff${text}`, windows, sixteen]) {
      expect(await cellsOf(content)).toEqual([['name'], ['Zoë – “x”']])
    }
  })

  it('numbers rows as a spreadsheet shows them, blank ones included', async () => {
    expect((await read('a\n\n1\n')).map(({ number, cells }) => [number, cells[0]])).toEqual([
      [1, 'a'],
      [2, ''],
      [3, '1'],
    ])
  })

  it('gives back what was written, wherever the file is cut into pieces', async () => {
    const cell = fc.oneof(fc.constantFrom('', '"', 'a,b', 'x\ny', '  '), fc.string())
    const long = fc.constantFrom('', 'é'.repeat(600_000))
    const table = fc.array(fc.tuple(cell, long, cell), { minLength: 1, maxLength: 5 })
    const property = fc.asyncProperty(table, async (rows) => {
      const all = [['first', 'second', 'third'], ...rows]
      expect(await cellsOf(Papa.unparse(all as string[][], { newline: '\n' }))).toEqual(all)
    })
    await fc.assert(property, { numRuns: 25 })
  })
})
