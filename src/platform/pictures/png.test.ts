import { inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BarsPicture } from '../../kernel/picture.ts'
import { pngOf } from './index.ts'
import { pngFile } from './png-file.ts'

const PICTURE: BarsPicture = {
  ...{ kind: 'bars', arrangement: 'grouped', title: 'T', description: 'D', rowHeading: 'R', series: ['S'] },
  rows: [{ name: 'A name', counts: [3], of: 8 }],
}

async function fileOf(picture: BarsPicture): Promise<Buffer> {
  const { content } = await pngOf(picture)
  return content
}

/** Every pixel of a PNG file, as red, green and blue in one number. */
function pixelsIn(file: Buffer): {
  readonly width: number
  readonly height: number
  readonly pixels: number[]
} {
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)]
  const chunks = new Map<string, Buffer>()
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    const name = file.toString('latin1', at + 4, at + 8)
    chunks.set(name, file.subarray(at + 8, at + 8 + file.readUInt32BE(at)))
  }
  const palette = chunks.get('PLTE') ?? Buffer.alloc(0)
  const lines = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0))
  const places = Array.from({ length: height }, (_, row) => [
    ...lines.subarray(row * (width + 1) + 1, (row + 1) * (width + 1)),
  ])
  return { width, height, pixels: places.flat().map((place) => palette.readUIntBE(place * 3, 3)) }
}

describe('a picture as a PNG file', () => {
  it('is as large as the drawing, and mostly paper', async () => {
    const { width, height } = await pngOf(PICTURE)
    const content = await fileOf(PICTURE)
    const read = pixelsIn(content)
    expect(content.subarray(1, 4).toString()).toBe('PNG')
    expect([width, read.width]).toEqual([360, 540])
    expect(read.height).toBe(Math.ceil(height * 1.5))
    const white = read.pixels.filter((pixel) => pixel === 0xffffff).length
    expect(white / read.pixels.length).toBeGreaterThan(0.5)
    expect(white / read.pixels.length).toBeLessThan(0.95)
  })

  it('is the same to the byte whenever it is drawn', async () => {
    expect((await fileOf(PICTURE)).equals(await fileOf(PICTURE))).toBe(true)
  })

  it('shows letters: without its words it is another file', async () => {
    const silent = { ...PICTURE, rows: [{ name: '', counts: [3], of: 8 }] }
    expect((await fileOf(silent)).equals(await fileOf(PICTURE))).toBe(false)
  })
})

describe('pixels in a palette', () => {
  it('keep their colours as far as they can be told apart, white and black as they are', async () => {
    const colour = fc.oneof(fc.constantFrom(0, 0xffffff), fc.nat(0xffffff))
    const size = fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }))
    await fc.assert(
      fc.asyncProperty(
        size,
        fc.array(colour, { minLength: 400, maxLength: 400 }),
        async ([width, height], colours) => {
          const bytes = Buffer.alloc(width * height * 4, 255)
          const wanted = colours.slice(0, width * height)
          wanted.forEach((each, place) => bytes.writeUIntBE(each, place * 4, 3))
          const { pixels } = pixelsIn(await pngFile({ width, height, bytes }))
          for (const [place, each] of wanted.entries()) {
            const got = pixels[place] ?? -1
            if (each === 0 || each === 0xffffff) expect(got).toBe(each)
            for (const shift of [0, 8, 16])
              expect(Math.abs(((got >> shift) & 255) - ((each >> shift) & 255))).toBeLessThan(32)
          }
        },
      ),
      { numRuns: 30 },
    )
  })
})
