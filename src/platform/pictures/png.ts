import type { Picture } from '../../kernel/picture.ts'
import { pngFile } from './png-file.ts'
import { outlinedSvgOf, sizeOf } from './svg.tsx'

/** A picture that is being drawn: the size at which it is to be shown is known before its PNG file is there. */
export interface PngPicture {
  readonly content: Promise<Buffer>
  readonly width: number
  readonly height: number
}

/** Half again as fine as a screen: on paper its letters stay sharp. */
const FINENESS = 1.5

/**
 * The picture as a PNG file, as fine as it has to be where it is shown so many times as large as it is. Equal pictures give
 * equal bytes. It is drawn beside the program's own thread.
 */
export async function pngOf(picture: Picture, shown = 1): Promise<PngPicture> {
  const svg = await outlinedSvgOf(picture)
  const content = drawn(svg, FINENESS * shown)
  // Who gives up before it is there does not wait for it, and its failure is then nobody's.
  content.catch(() => undefined)
  return { content, ...sizeOf(svg) }
}

async function drawn(svg: string, zoom: number): Promise<Buffer> {
  // Loaded when it is needed: most commands draw nothing.
  const { renderAsync } = await import('@resvg/resvg-js')
  // Letters are shapes: for a font it would read the file again for each of them, which takes longer than the rest.
  const options = { font: { loadSystemFonts: false }, logLevel: 'off' } as const
  const image = await renderAsync(svg, { ...options, fitTo: { mode: 'zoom', value: zoom } })
  return pngFile({ width: image.width, height: image.height, bytes: image.pixels })
}
