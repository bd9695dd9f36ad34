import { open } from 'node:fs/promises'

/**
 * The bytes of a file piece by piece, all in one buffer: each piece is to be used up before the next is asked for. A new
 * buffer for each would stay until somebody looks for garbage, and a long file would fill the memory with them.
 */
export async function* piecesOf(path: string, bytes: number): AsyncGenerator<Uint8Array> {
  const buffer = new Uint8Array(bytes)
  const file = await open(path)
  try {
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, bytes)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}
