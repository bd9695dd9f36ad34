import type { Picture, PictureTable } from '../../kernel/picture.ts'
import { pdfOf } from '../../platform/pdf/index.ts'
import { partsOf, sizeOf, svgOf, tableOf, widthOf } from '../../platform/pictures/index.ts'
import type { Paragraph } from '../model.ts'
import { CELL_MARGIN, columnShares } from './columns.ts'
import { blocksOf } from './lines.ts'
import { PDF_LAYOUT } from './pdf-layout.ts'
import type { Printed } from './standing.ts'

/** The report as a tagged PDF: equal reports give equal bytes. */
export function reportPdf({ document, standing }: Printed): Promise<Buffer> {
  const { title, marking, header, sections, note } = document
  const content = {
    // A PDF for everybody has to have a title.
    title: title.trim() === '' ? 'Report' : title,
    ...{ marking, standing, header, note },
    sections: sections.map((section) => ({
      title: section.title,
      paragraphs: section.paragraphs.map(paragraphContent),
    })),
  }
  return pdfOf({ layout: PDF_LAYOUT, content })
}

function paragraphContent({ number, heading, text, table, picture }: Paragraph) {
  return {
    number,
    heading,
    blocks: blocksOf(text),
    table: table && tableContent(table),
    picture: picture && pictureContent(picture),
  }
}

// What can be known before is given: to find out how wide a column or how high a row has to be takes as long as to lay
// out the whole table.
function tableContent<Table extends PictureTable>(table: Table) {
  const shares = columnShares(table)
  const rooms = shares.map((share) => share * PAGE_WIDTH - CELL_MARGIN * LETTERS)
  return { ...table, shares, isOneLine: table.rows.map((row) => isOneLine(row, rooms)) }
}

// In points: between the margins of a sheet, and the letters of a table at most.
const PAGE_WIDTH = 464
const LETTERS = 11

/** Whether every cell of the row has room for its text in one line. */
function isOneLine(row: PictureTable['rows'][number], rooms: readonly number[]): boolean {
  return row.every((cell, place) => widthOf(cell, LETTERS) <= (rooms[place] ?? 0))
}

// A little less than the height between the margins of a sheet.
const MOST_HEIGHT = 680
// Its words are then as large as those of the tables.
const POINTS = 0.68

function pictureContent(picture: Picture) {
  return {
    title: picture.title,
    table: tableContent(tableOf(picture)),
    parts: partsOf(picture).map((part) => {
      const svg = svgOf(part)
      const { width, height } = sizeOf(svg)
      const fit = Math.min(POINTS, MOST_HEIGHT / height)
      return { svg, title: part.title, alt: altOf(part), width: width * fit }
    }),
  }
}

function altOf({ title, description }: Picture): string {
  return description.trim() === '' ? title : description
}
