import ExcelJS from 'exceljs'
import Papa from 'papaparse'
import { z } from 'zod'
import { defineDownload, defineQuery, onlyRoles, type Download } from '../../../../access/index.ts'
import { IMPORTERS } from '../../../asking.ts'
import type { Table } from '../../../table.ts'

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const LAST_ROW = 1000
const LONGEST_TEXT = 4000
const LONGEST_PROMPT = 255

/** A file with our headers to fill in, as CSV and as a workbook that says what each column wants. */
export function templateDownloads(table: Table): readonly Download[] {
  const query = templateQuery(table)
  const headers = Object.values(table.columns).map(({ names }) => names[0])
  return [
    defineDownload({
      path: '/imports/template.csv',
      query,
      file: () => ({
        name: `${table.target}.csv`,
        type: 'text/csv; charset=utf-8',
        content: `${Papa.unparse([headers], { newline: '\r\n' })}\r\n`,
      }),
    }),
    defineDownload({
      path: '/imports/template.xlsx',
      query,
      file: async () => ({ name: `${table.target}.xlsx`, type: EXCEL, content: await workbookOf(table) }),
    }),
  ]
}

function templateQuery({ target }: Table) {
  return defineQuery({
    verb: 'imports.takeTemplate',
    input: z.object({}),
    load: async () => ({ target }),
    policy: onlyRoles(...IMPORTERS),
    trail: () => ({ children: [], body: { target } }),
  })
}

/** Every cell is text: Excel would take the 0 from the front of an id and turn days around. */
async function workbookOf({ target, columns, template }: Table): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet(target, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = Object.values(columns).map(({ names }) => ({
    header: names[0],
    width: 22,
    style: { numFmt: '@' },
  }))
  sheet.getRow(1).font = { bold: true }
  for (const [place, [key, { names }]] of Object.entries(columns).entries()) {
    const letter = sheet.getColumn(place + 1).letter
    validationsOf(sheet).add(`${letter}2:${letter}${LAST_ROW}`, promptOf(names[0], template?.[key] ?? ''))
  }
  return Buffer.from(await book.xlsx.writeBuffer())
}

/** Shows a hint beside a cell that is chosen, and allows any text in it. */
function promptOf(title: string, prompt: string): ExcelJS.DataValidation {
  return {
    ...{ type: 'textLength', operator: 'lessThan', formulae: [LONGEST_TEXT + 1], allowBlank: true },
    ...{ showInputMessage: true, promptTitle: title, prompt: prompt.slice(0, LONGEST_PROMPT) },
  }
}

interface Validations {
  readonly add: (range: string, validation: ExcelJS.DataValidation) => void
}

// The library's types leave out that a sheet can be told of a whole range at once.
function validationsOf(sheet: ExcelJS.Worksheet): Validations {
  return (sheet as unknown as { readonly dataValidations: Validations }).dataValidations
}
