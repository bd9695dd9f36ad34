import { ImageRun, Paragraph, TextRun, type FileChild } from 'docx'
import type { Picture } from '../../kernel/picture.ts'
import { partsOf, pngOf, tableOf, type PngPicture } from '../../platform/pictures/index.ts'
import { tableParts } from './docx-table.ts'
import type { PackageFiles } from './fixed-package.ts'

interface DrawnPart {
  readonly part: Picture
  readonly png: PngPicture
}

/** A picture as it goes into a Word file: in parts that fit on a sheet. */
export interface DrawnPicture {
  readonly picture: Picture
  readonly parts: readonly DrawnPart[]
}

/** Begins to draw the picture; several are drawn at once, while the file around them is written. */
export async function drawn(picture: Picture): Promise<DrawnPicture> {
  const parts = partsOf(picture).map(async (part) => ({ part, png: await pngOf(part, LARGEST) }))
  return { picture, parts: await Promise.all(parts) }
}

// In the pixels of Word: a little less than the height between the margins of a sheet.
const MOST_HEIGHT = 820
// Its words are then as large as those around it.
const LARGEST = 0.95
const BELOW = { after: 120 }
const MOST_PARTS = 100

/** The picture with its name above it and words in its place, and its figures as a table below it; its place is from 1. */
export function pictureFileParts({ picture, parts }: DrawnPicture, place: number): FileChild[] {
  const table = { caption: `Figures of: ${picture.title}`, ...tableOf(picture) }
  return [...parts.flatMap((part, each) => partFileParts(part, idOf(place, each))), ...tableParts(table)]
}

function idOf(place: number, part: number): string {
  return String(place * MOST_PARTS + part)
}

// Word wants a number of each picture's own; the library would count on from file to file.
function partFileParts({ part, png }: DrawnPart, id: string): FileChild[] {
  const fit = Math.min(LARGEST, MOST_HEIGHT / png.height)
  const image = new ImageRun({
    type: 'png',
    // The picture itself is put in this place when it is drawn.
    data: Buffer.from(id),
    transformation: { width: Math.round(png.width * fit), height: Math.round(png.height * fit) },
    altText: { id, name: part.title, title: part.title, description: part.description },
  })
  return [
    new Paragraph({
      keepNext: true,
      spacing: BELOW,
      children: [new TextRun({ text: part.title, bold: true })],
    }),
    new Paragraph({ spacing: BELOW, children: [image] }),
  ]
}

/** The files of the package with each picture in the place that was kept for it. */
export function withDrawings(files: PackageFiles, pictures: Iterable<DrawnPicture>): PackageFiles {
  const drawings = [...pictures].flatMap(({ parts }, place) =>
    parts.map(({ png }, each): [string, Promise<Buffer>] => [idOf(place + 1, each), png.content]),
  )
  const byPlace = new Map(drawings)
  const inPlace = [...files].map(([path, data]): [string, typeof data] => {
    const drawing = data instanceof Uint8Array ? byPlace.get(Buffer.from(data).toString()) : undefined
    return [path, drawing ?? data]
  })
  return new Map(inPlace)
}
