import {
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
  type ITableOptions,
} from 'docx'
import type { ReportTable } from '../model.ts'
import { columnShares } from './columns.ts'

const BELOW = { after: 120 }

/** A table with its caption; its first row is repeated on every page that it reaches. */
export function tableParts({ caption, head, rows }: ReportTable): FileChild[] {
  const widths = columnShares({ head, rows }).map((share) => Math.floor(TABLE_WIDTH * share))
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: head.map((text, place) => headCell(text, widths[place] ?? 0)),
  })
  const options = {
    width: { size: TABLE_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    margins: { top: 60, bottom: 60, left: 100, right: 100, marginUnitType: WidthType.DXA },
    rows: [header],
  }
  return [
    new Paragraph({ keepNext: true, spacing: BELOW, children: [new TextRun({ text: caption, bold: true })] }),
    new TableOfTexts(options, rows),
    new Paragraph({ spacing: BELOW }),
  ]
}

const TABLE_WIDTH = 9000

function headCell(text: string, width: number): TableCell {
  const bold = new TextRun({ text, bold: true })
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    children: [new Paragraph({ keepNext: true, children: [bold] })],
  })
}

/**
 * A table whose rows below the head are texts and nothing else, written as they stand in the file: a report may have
 * thousands of them, and the library would make a dozen objects for each cell.
 */
class TableOfTexts extends Table {
  constructor(
    options: ITableOptions & { readonly columnWidths: readonly number[] },
    rows: ReportTable['rows'],
  ) {
    super(options)
    const properties = options.columnWidths.map((width) => ({
      'w:tcPr': [{ 'w:tcW': { _attr: { 'w:type': 'dxa', 'w:w': width } } }],
    }))
    for (const row of rows) {
      const cells = row.map((text, place) => ({
        'w:tc': [properties[place], { 'w:p': [{ 'w:r': [textOf(text)] }] }],
      }))
      this.root.push({ 'w:tr': [UNSPLIT, ...cells] })
    }
  }
}

const UNSPLIT = { 'w:trPr': [{ 'w:cantSplit': {} }] }
const EVERY_SPACE = { _attr: { 'xml:space': 'preserve' } }

function textOf(text: string) {
  return { 'w:t': [EVERY_SPACE, text] }
}
