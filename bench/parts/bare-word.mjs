// The tables of a report through the docx library alone: no styles, no widths, no pictures, its own times and ids.
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'

export function bareWord({ document }) {
  const tables = document.sections.flatMap((section) =>
    section.paragraphs.flatMap(({ table }) => table ?? []),
  )
  const children = tables.flatMap(({ caption, head, rows }) => [
    new Paragraph(caption),
    new Table({ rows: [head, ...rows].map((row) => new TableRow({ children: row.map(cell) })) }),
  ])
  return Packer.toBuffer(new Document({ sections: [{ children }] }))
}

function cell(text) {
  return new TableCell({ children: [new Paragraph(text)] })
}
