import type { Picture } from '../../kernel/picture.ts'
import { mostOf } from './bars.tsx'
import { tableOf } from './table.ts'

/** As many rows as half a sheet of paper has room for: a picture is never broken, and what is left would stay empty. */
const ROWS_OF_A_SHEET = 6

/** The picture in parts that each fit on a sheet of paper, all drawn to one scale; each says what stands in itself. */
export function partsOf(picture: Picture, most = ROWS_OF_A_SHEET): Picture[] {
  if (picture.kind === 'timeline' || picture.kind === 'sight' || picture.rows.length <= most) return [picture]
  const count = Math.ceil(picture.rows.length / most)
  return Array.from({ length: count }, (_, part): Picture => {
    const from = Math.floor((part * picture.rows.length) / count)
    const until = Math.floor(((part + 1) * picture.rows.length) / count)
    const title = `${picture.title} (${part + 1} of ${count})`
    const piece: Picture =
      picture.kind === 'bars'
        ? { ...picture, title, rows: picture.rows.slice(from, until), most: mostOf(picture) }
        : { ...picture, title, rows: picture.rows.slice(from, until) }
    return { ...piece, description: rowsInWords(piece) }
  })
}

function rowsInWords(picture: Picture): string {
  const { head, rows } = tableOf(picture)
  const said = rows.map(([name, ...cells]) => {
    const parts = cells.map((cell, place) => `${head[place + 1]} ${cell}`)
    return `${name}: ${parts.join(', ')}.`
  })
  return said.join(' ')
}
