import Papa from 'papaparse'
import { tableOf } from '../../platform/pictures/index.ts'
import type { Paragraph, ReportTable } from '../model.ts'
import type { Printed } from './standing.ts'

const COLUMNS = ['section', 'paragraph', 'table', 'row', 'column', 'value']

/**
 * Every figure that stands in a table or a picture of the report as tidy CSV, a line for each: section, paragraph,
 * table, row (from 1), column, value. Only its headings where there is no table.
 */
export function reportCsv({ document }: Pick<Printed, 'document'>): string {
  const lines = document.sections.flatMap(({ title, paragraphs }) =>
    paragraphs.flatMap((paragraph) =>
      tablesIn(paragraph).flatMap((table) =>
        linesOf(table).map((line) => [title, paragraph.number, table.caption, ...line]),
      ),
    ),
  )
  // What somebody typed is no formula, whatever it begins with.
  return `${Papa.unparse([COLUMNS, ...lines], { newline: '\r\n', escapeFormulae: true })}\r\n`
}

/** The table of a paragraph, and the figures of its picture. */
export function tablesIn({ table, picture }: Pick<Paragraph, 'table' | 'picture'>): ReportTable[] {
  const drawn = picture === null ? [] : [{ caption: picture.title, ...tableOf(picture) }]
  return table === null ? drawn : [table, ...drawn]
}

function linesOf({ head, rows }: ReportTable): string[][] {
  return rows.flatMap((row, place) =>
    row.map((value, column) => [String(place + 1), head[column] ?? '', value]),
  )
}
