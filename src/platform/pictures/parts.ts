import type { Picture } from '../../kernel/picture.ts'
import { mostOf } from './bars.tsx'

/** As many rows as a sheet of paper has room for. */
const ROWS_OF_A_SHEET = 7

/** The picture in parts that each fit on a sheet of paper, all drawn to one scale. */
export function partsOf(picture: Picture, most = ROWS_OF_A_SHEET): Picture[] {
  if (picture.kind === 'timeline' || picture.rows.length <= most) return [picture]
  const count = Math.ceil(picture.rows.length / most)
  return Array.from({ length: count }, (_, part): Picture => {
    const from = Math.floor((part * picture.rows.length) / count)
    const until = Math.floor(((part + 1) * picture.rows.length) / count)
    const title = `${picture.title} (${part + 1} of ${count})`
    return picture.kind === 'bars'
      ? { ...picture, title, rows: picture.rows.slice(from, until), most: mostOf(picture) }
      : { ...picture, title, rows: picture.rows.slice(from, until) }
  })
}
