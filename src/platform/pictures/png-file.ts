import { promisify } from 'node:util'
import { deflate } from 'node:zlib'

const deflated = promisify(deflate)
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const MOST_COLOURS = 256

export interface Pixels {
  readonly width: number
  readonly height: number
  /** Four bytes for each: red, green, blue and how opaque; pictures are drawn on paper, so all are opaque. */
  readonly bytes: Buffer
}

/**
 * The pixels as a PNG file of at most 256 colours: a drawing of lines and letters has no more, and the file is half as
 * large and made in half the time. Where it has more, colours that differ least become one.
 */
export async function pngFile({ width, height, bytes }: Pixels): Promise<Buffer> {
  const { places, colours } = indexed(bytes, width, height)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // Eight bits a pixel, each the place of a colour in the palette.
  header.set([8, 3, 0, 0, 0], 8)
  const palette = Buffer.from(
    colours.flatMap((colour) => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255]),
  )
  const parts: [string, Buffer][] = [
    ['IHDR', header],
    ['PLTE', palette],
    ['IDAT', await deflated(places, { level: 4 })],
    ['IEND', Buffer.alloc(0)],
  ]
  return Buffer.concat([SIGNATURE, ...parts.map(([name, content]) => chunk(name, content))])
}

interface Indexed {
  /** A line for each row: a nought, which says that the row is written plainly, and a byte for each pixel. */
  readonly places: Buffer
  readonly colours: readonly number[]
}

function indexed(bytes: Buffer, width: number, height: number): Indexed {
  for (let dropped = 0; dropped < 8; dropped += 1) {
    const found = indexedBy(bytes, { width, height, mask: maskOf(dropped) })
    if (found !== null) return found
  }
  throw new RangeError('A picture of one colour has no more than 256')
}

function maskOf(dropped: number): number {
  const kept = (255 << dropped) & 255
  return kept | (kept << 8) | (kept << 16)
}

interface Size {
  readonly width: number
  readonly height: number
  readonly mask: number
}

function indexedBy(bytes: Buffer, { width, height, mask }: Size): Indexed | null {
  const pixels = new Uint32Array(bytes.buffer, bytes.byteOffset, width * height)
  const places = Buffer.alloc((width + 1) * height)
  const known = new Map<number, number>()
  let [last, place, to] = [-1, 0, 0]
  for (let from = 0; from < pixels.length; from += 1) {
    if (from % width === 0) to += 1
    const colour = (pixels[from] ?? 0) & mask
    // Most pixels are like the one before.
    if (colour !== last) {
      last = colour
      const found = known.get(colour)
      place = found ?? known.size
      if (found === undefined) known.set(colour, place)
      if (known.size > MOST_COLOURS) return null
    }
    places[to] = place
    to += 1
  }
  return { places, colours: [...known.keys()] }
}

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value
})

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content])
  let check = 0xffffffff
  for (const byte of named) check = (CRC[(check ^ byte) & 255] ?? 0) ^ (check >>> 8)
  const framed = Buffer.alloc(named.length + 8)
  framed.writeUInt32BE(content.length, 0)
  named.copy(framed, 4)
  framed.writeUInt32BE((check ^ 0xffffffff) >>> 0, named.length + 4)
  return framed
}
