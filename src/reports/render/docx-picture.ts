import { ImageRun, Paragraph, TextRun, type FileChild } from 'docx'
import type { Picture } from '../../kernel/picture.ts'
import { partsOf, pngOf, tableOf, type PngPicture } from '../../platform/pictures/index.ts'
import { tableParts } from './docx-table.ts'

interface DrawnPart {
  readonly part: Picture
  readonly png: PngPicture
}

/** A picture as it goes into a Word file: in parts that fit on a sheet. */
export interface DrawnPicture {
  readonly picture: Picture
  readonly parts: readonly DrawnPart[]
}

/** Draws the picture; several are drawn at once. */
export async function drawn(picture: Picture): Promise<DrawnPicture> {
  const parts = await Promise.all(partsOf(picture).map(async (part) => ({ part, png: await pngOf(part) })))
  return { picture, parts }
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
  return [
    ...parts.flatMap((part, each) => partFileParts(part, String(place * MOST_PARTS + each))),
    ...tableParts(table),
  ]
}

// Word wants a number of each picture's own; the library would count on from file to file.
function partFileParts({ part, png }: DrawnPart, id: string): FileChild[] {
  const fit = Math.min(LARGEST, MOST_HEIGHT / png.height)
  const image = new ImageRun({
    type: 'png',
    data: png.content,
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
