import ExcelJS from 'exceljs'
import { afterAll, describe, expect, it } from 'vitest'
import { surveyFile } from '../survey.ts'
import { openFolder } from './files.factory.ts'
import { problemWithZip, UNZIP_BUDGET } from './unzip-budget.ts'

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
    const { readFile } = await import('node:fs/promises')
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
