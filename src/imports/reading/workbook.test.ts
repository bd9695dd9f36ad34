import { readFile } from 'node:fs/promises'
import ExcelJS from 'exceljs'
import { afterAll, describe, expect, it } from 'vitest'
import { surveyFile } from '../survey.ts'
import { openFolder } from './files.factory.ts'
import { problemWithZip, UNZIP_BUDGET } from './unzip-budget.ts'
import { partText } from './workbook-parts.ts'
import { readDirectory } from './zip-directory.ts'
import { zipOf } from './zip.factory.ts'

const { file, close } = openFolder()
afterAll(close)

async function workbook(fill: (book: ExcelJS.Workbook) => void): Promise<string> {
  const book = new ExcelJS.Workbook()
  fill(book)
  return file('a.xlsx', Buffer.from(await book.xlsx.writeBuffer()))
}

async function sheetsOf(path: string) {
  const sheets = await surveyFile({ name: 'a.xlsx', path })
  return Promise.all(
    sheets.map(async ({ sheet, headers, refusal, rows }) => {
      const found = []
      for await (const batch of rows()) found.push(...batch.map(({ number, cells }) => [number, ...cells]))
      return { sheet, headers, refusal, rows: found }
    }),
  )
}

function stays(book: ExcelJS.Workbook) {
  const sheet = book.addWorksheet('stays')
  sheet.addRow(['person_id', 'from', 'seen', 'risk', 'sum'])
  sheet.addRow([
    '0404417',
    new Date(Date.UTC(2015, 2, 27)),
    new Date(Date.UTC(2015, 2, 27, 21, 15)),
    true,
    { formula: '1+1', result: 2 },
  ])
  sheet.addRow([])
  sheet.addRow([404417, null, null, { richText: [{ text: 'lo' }, { text: 'w' }] }, { error: '#N/A' }])
}

describe('a workbook', () => {
  it.each([
    ['is cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 40), /damaged/],
    ['was changed inside', (bytes: Buffer) => Buffer.from(bytes).fill(0x41, 60, 90), /damaged|not built/],
    [
      'hides something before its first part',
      (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 4), Buffer.alloc(64), bytes]),
      /damaged|not built/,
    ],
  ])('is refused where it %s', async (_, harm, sentence) => {
    const whole = await workbook(stays)
    const [sheet] = await sheetsOf(file('b.xlsx', harm(await readFile(whole))))
    expect(sheet).toMatchObject({ refusal: expect.stringMatching(sentence), rows: [] })
  })

  it('is refused where it holds more than the budget', async () => {
    const path = await workbook((book) => {
      const sheet = book.addWorksheet('bomb')
      for (let row = 0; row < 2000; row += 1) sheet.addRow(Array.from({ length: 20 }, () => 'the same text'))
    })
    expect(await problemWithZip(path)).toBeNull()
    expect(await problemWithZip(path, { ...UNZIP_BUDGET, unpackedBytes: 50_000 })).toMatch(/too large/)
    expect(await problemWithZip(path, { ...UNZIP_BUDGET, entries: 3 })).toMatch(/too large/)
    expect(await problemWithZip(path, { ...UNZIP_BUDGET, textBytes: 10 })).toMatch(/too large/)
  })

  it.each([
    [
      'holds more than it says',
      { name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(1 << 20), saidBytes: 10 },
    ],
    ['names a place outside', { name: '../../etc/passwd', content: Buffer.from('x') }],
  ])('is refused where it %s', async (_, part) => {
    expect(await problemWithZip(file('hostile.xlsx', zipOf([part])))).toMatch(/not built as Excel/)
  })

  it('is empty without a filled sheet', async () => {
    const [sheet] = await sheetsOf(await workbook((book) => void book.addWorksheet('nothing')))
    expect(sheet).toMatchObject({ refusal: 'This file is empty.' })
  })

  it('gives the text of its cells, with dates as ISO, and numbers rows as Excel does', async () => {
    const [sheet] = await sheetsOf(await workbook(stays))
    expect(sheet).toEqual({
      sheet: 'stays',
      headers: ['person_id', 'from', 'seen', 'risk', 'sum'],
      refusal: null,
      rows: [
        [2, '0404417', '2015-03-27', '2015-03-27T21:15:00', 'yes', '2'],
        [4, '404417', '', '', 'low', '#N/A'],
      ],
    })
  })

  it('keeps every sheet, and every letter, however large it is', async () => {
    const path = await workbook((book) => {
      for (let sheet = 0; sheet < 30; sheet += 1) {
        const added = book.addWorksheet(`Sheet ${sheet}`)
        for (let row = 0; row < 200; row += 1) added.addRow([`Zoë ${row}`, '–'.repeat(300), row])
      }
    })
    const found = await sheetsOf(path)
    expect(found.map(({ rows }) => rows.length)).toEqual(Array(30).fill(199))
    const last = found.at(-1)?.rows.at(-1)
    expect(last).toEqual([200, 'Zoë 199', '–'.repeat(300), '199'])
  })

  it('is read whole where its texts lie behind its sheets, as Excel writes it', async () => {
    const archive = await readFile(await workbook(stays))
    const isLate = ({ name }: { name: string }) => Number(/sharedStrings|styles/.test(name))
    const files = readDirectory(archive)!.entries.filter(({ name }) => !name.endsWith('/'))
    const parts = []
    for (const entry of files.toSorted((one, other) => isLate(one) - isLate(other))) {
      parts.push({
        name: entry.name,
        content: Buffer.from((await partText(archive, entry).toArray()).join('')),
      })
    }
    const path = file('excel.xlsx', zipOf(parts))
    expect((await sheetsOf(path))[0]).toMatchObject({ headers: ['person_id', 'from', 'seen', 'risk', 'sum'] })
  })

  it('gives each of its sheets', async () => {
    const path = await workbook((book) => {
      stays(book)
      book.addWorksheet('empty')
      book.addWorksheet('other').addRow(['a', 'b'])
    })
    expect((await sheetsOf(path)).map(({ sheet, rows }) => [sheet, rows.length])).toEqual([
      ['stays', 2],
      ['other', 0],
    ])
  })
})
