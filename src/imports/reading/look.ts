import { createHash } from 'node:crypto'
import { decoderOf, utf8Check, type Encoding } from './encoding.ts'
import { piecesOf } from './pieces.ts'

/** What a file turns out to be, whatever its name says. */
export interface Look {
  readonly kind: 'empty' | 'csv' | 'workbook' | 'xml' | 'json' | 'oldWorkbook' | 'neither'
  readonly encoding: Encoding
  readonly sha256: string
}

const START_BYTES = 8192
const PIECE_BYTES = 1 << 16

/** Reads a file once from end to end: its hash, and how to read it. */
export async function lookAt(path: string): Promise<Look> {
  const hash = createHash('sha256')
  const isUtf8SoFar = utf8Check()
  let start: Uint8Array = new Uint8Array()
  for await (const piece of piecesOf(path, PIECE_BYTES)) {
    if (start.length === 0) start = piece.slice(0, START_BYTES)
    hash.update(piece)
    isUtf8SoFar(piece)
  }
  const encoding = utf16Of(start) ?? (isUtf8SoFar(null) ? 'utf-8' : 'windows-1252')
  return { kind: kindOf(start, encoding), encoding, sha256: hash.digest('hex') }
}

function kindOf(start: Uint8Array, encoding: Encoding): Look['kind'] {
  if (start.length === 0) return 'empty'
  if (begins(start, [0x50, 0x4b, 0x03, 0x04])) return 'workbook'
  if (begins(start, [0xd0, 0xcf, 0x11, 0xe0])) return 'oldWorkbook'
  const isPdf = begins(start, [0x25, 0x50, 0x44, 0x46])
  if (isPdf || (!encoding.startsWith('utf-16') && start.includes(0))) return 'neither'
  return kindOfText(decoderOf(encoding)(start))
}

/** No header of a table begins with a bracket. */
function kindOfText(text: string): Look['kind'] {
  const first = text.trimStart().charAt(0)
  if (first === '<') return 'xml'
  return first === '[' || first === '{' ? 'json' : 'csv'
}

// Excel calls this "Unicode text".
function utf16Of(start: Uint8Array): Encoding | null {
  if (begins(start, [0xff, 0xfe])) return 'utf-16le'
  return begins(start, [0xfe, 0xff]) ? 'utf-16be' : null
}

function begins(start: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, at) => start[at] === byte)
}
