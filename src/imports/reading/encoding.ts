export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** Turns the bytes of a file into text piece by piece, without its byte order mark; null asks for what is left. */
export function decoderOf(encoding: Encoding): (piece: Uint8Array | null) => string {
  if (encoding === 'windows-1252') return (piece) => (piece === null ? '' : decode1252(piece))
  const decoder = new TextDecoder(encoding)
  return (piece) => (piece === null ? decoder.decode() : decoder.decode(piece, { stream: true }))
}

// Node's own decoder takes these 32 bytes for control characters (tried on 20.20), so that a dash is lost.
const FROM_80_TO_9F = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

function decode1252(piece: Uint8Array): string {
  const latin1 = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString('latin1')
  return latin1.replace(/[\x80-\x9f]/g, (byte) => FROM_80_TO_9F[byte.charCodeAt(0) - 0x80] ?? byte)
}

/** Whether bytes that come in pieces are UTF-8 so far; null asks about the end. */
export function utf8Check(): (piece: Uint8Array | null) => boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let isUtf8 = true
  return (piece) => {
    isUtf8 &&= decodes(decoder, piece)
    return isUtf8
  }
}

function decodes(decoder: TextDecoder, piece: Uint8Array | null): boolean {
  try {
    decoder.decode(piece ?? undefined, { stream: piece !== null })
    return true
  } catch {
    return false
  }
}
