import { Document, Packer, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tableParts } from './docx-table.ts'

/** The rows of a table below its first, as they stand in the file. */
function rowsIn(
  children: ConstructorParameters<typeof Document>[0]['sections'][number]['children'],
): string[] {
  const files = Packer['compiler'].compile(new Document({ sections: [{ children }] }))
  const xml = String(files.get('word/document.xml'))
  return [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row).slice(1)
}

function libraryTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
) {
  const cell = (text: string, place: number) =>
    new TableCell({
      width: { size: widths[place] ?? 0, type: WidthType.DXA },
      children: [new Paragraph(text)],
    })
  const all = [head, ...rows].map((row) => new TableRow({ cantSplit: true, children: row.map(cell) }))
  return new Table({ rows: all })
}

describe('the rows of a table in a Word file', () => {
  it('stand there as the library would write them, whatever is in them', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 20 })
    const row = fc.array(text, { minLength: 2, maxLength: 2 })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        const head = ['One', 'Two']
        const ours = rowsIn(tableParts({ caption: 'C', head, rows }))
        const widths = [...(ours[0] ?? '').matchAll(/w:w="(\d+)"/g)].map(([, width]) => Number(width))
        expect(widths).toHaveLength(2)
        expect(ours).toEqual(rowsIn([libraryTable(head, rows, widths)]))
      }),
      { numRuns: 50 },
    )
  })
})
