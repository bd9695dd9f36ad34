import { Paragraph, Table, TableCell, TableRow, TextRun, WidthType, type FileChild } from 'docx'
import type { ReportTable } from '../model.ts'

const BELOW = { after: 120 }

/** A table with its caption; its first row is repeated on every page that it reaches. */
export function tableParts({ caption, head, rows }: ReportTable): FileChild[] {
  const widths = columnWidths([head, ...rows])
  return [
    new Paragraph({ keepNext: true, spacing: BELOW, children: [new TextRun({ text: caption, bold: true })] }),
    new Table({
      width: { size: TABLE_WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: head.map((text, place) => cell({ text, isHead: true, width: widths[place] ?? 0 })),
        }),
        ...rows.map(
          (row) =>
            new TableRow({
              cantSplit: true,
              children: row.map((text, place) => cell({ text, isHead: false, width: widths[place] ?? 0 })),
            }),
        ),
      ],
    }),
    new Paragraph({ spacing: BELOW }),
  ]
}

const TABLE_WIDTH = 9000
/** In letters: what the margins of a cell and the wider letters of its head take. */
const CELL_MARGIN = 3

/** Each column as wide as its longest word and longest text ask for, in the units of Word. */
function columnWidths(rows: readonly (readonly string[])[]): number[] {
  const first = rows[0] ?? []
  const lengths = first.map((_, column) => Math.max(...rows.map((row) => wantedLength(row[column] ?? ''))))
  const all = lengths.reduce((sum, length) => sum + length, 0)
  return lengths.map((length) => Math.floor((TABLE_WIDTH * length) / all))
}

// A text of many words breaks into lines; a long word does not.
function wantedLength(text: string): number {
  return CELL_MARGIN + Math.max(Math.min(text.length, 20), ...text.split(' ').map((word) => word.length))
}

interface CellProps {
  readonly text: string
  readonly isHead: boolean
  readonly width: number
}

function cell({ text, isHead, width }: CellProps): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    children: [new Paragraph({ keepNext: isHead, children: [new TextRun({ text, bold: isHead })] })],
  })
}
