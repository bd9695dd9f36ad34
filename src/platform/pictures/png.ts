import type { Picture } from '../../kernel/picture.ts'
import { FONT_FAMILY, fontFiles } from '../fonts.ts'
import { pngFile } from './png-file.ts'
import { svgOf } from './svg.tsx'

/** A picture as pixels, with the size at which it is to be shown. */
export interface PngPicture {
  readonly content: Buffer
  readonly width: number
  readonly height: number
}

/** Half again as fine as a screen: on paper its letters stay sharp. */
const FINENESS = 1.5

/** The picture as a PNG file: equal pictures give equal bytes. It is drawn beside the program's own thread. */
export async function pngOf(picture: Picture): Promise<PngPicture> {
  // Loaded when it is needed: most commands draw nothing.
  const { renderAsync } = await import('@resvg/resvg-js')
  const drawn = await renderAsync(svgOf(picture), {
    font: { loadSystemFonts: false, fontFiles: fontFiles(), defaultFontFamily: FONT_FAMILY },
    fitTo: { mode: 'zoom', value: FINENESS },
    logLevel: 'off',
  })
  const { width, height, pixels } = drawn
  const content = await pngFile({ width, height, bytes: pixels })
  return { content, width: width / FINENESS, height: height / FINENESS }
}
