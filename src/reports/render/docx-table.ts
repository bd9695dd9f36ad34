import { Paragraph, Table, TableCell, TableRow, TextRun, WidthType, type FileChild } from 'docx'
import type { ReportTable } from '../model.ts'
import { columnShares } from './columns.ts'

const BELOW = { after: 120 }

/** A table with its caption; its first row is repeated on every page that it reaches. */
export function tableParts({ caption, head, rows }: ReportTable): FileChild[] {
  const widths = columnShares({ head, rows }).map((share) => Math.floor(TABLE_WIDTH * share))
  return [
    new Paragraph({ keepNext: true, spacing: BELOW, children: [new TextRun({ text: caption, bold: true })] }),
    new Table({
      width: { size: TABLE_WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      margins: { top: 60, bottom: 60, left: 100, right: 100, marginUnitType: WidthType.DXA },
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: head.map((text, place) => headCell(text, widths[place] ?? 0)),
        }),
        ...rows.map(
          (row) =>
            new TableRow({
              cantSplit: true,
              children: row.map((text, place) => cell(text, widths[place] ?? 0)),
            }),
        ),
      ],
    }),
    new Paragraph({ spacing: BELOW }),
  ]
}

const TABLE_WIDTH = 9000
function headCell(text: string, width: number): TableCell {
  const bold = new TextRun({ text, bold: true })
  return new TableCell({
    width: wide(width),
    children: [new Paragraph({ keepNext: true, children: [bold] })],
  })
}

// As little as can be: a report may have thousands of them.
function cell(text: string, width: number): TableCell {
  return new TableCell({ width: wide(width), children: [new Paragraph(text)] })
}

function wide(size: number) {
  return { size, type: WidthType.DXA }
}
