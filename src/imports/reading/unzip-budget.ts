import { readFile } from 'node:fs/promises'
import { createInflateRaw } from 'node:zlib'
import { ZIP_BROKEN, ZIP_HOSTILE, ZIP_LOCKED, ZIP_TOO_LARGE } from '../words.ts'
import { readDirectory, type ZipDirectory, type ZipEntry } from './zip-directory.ts'

/** How much a workbook may hold before a parser is let near it. */
export interface UnzipBudget {
  readonly entries: number
  readonly unpackedBytes: number
  /** The workbook's list of texts is the one part that is kept in memory as a whole. */
  readonly textBytes: number
}

export const UNZIP_BUDGET: UnzipBudget = { entries: 1000, unpackedBytes: 400 << 20, textBytes: 64 << 20 }

/** What speaks against opening the workbook, or null. Every part is unpacked once, and counted, to find out. */
export async function problemWithZip(path: string, budget = UNZIP_BUDGET): Promise<string | null> {
  const archive = await readFile(path)
  const directory = readDirectory(archive)
  if (directory === null) return ZIP_BROKEN
  return problemWithList(directory.entries, budget) ?? (await problemWithParts(archive, directory))
}

function problemWithList(entries: readonly ZipEntry[], budget: UnzipBudget): string | null {
  if (entries.some(({ flags }) => (flags & 1) === 1)) return ZIP_LOCKED
  if (entries.length > budget.entries) return ZIP_TOO_LARGE
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0)
  if (unpacked > budget.unpackedBytes || entries.some((entry) => isTextsOver(entry, budget)))
    return ZIP_TOO_LARGE
  return entries.some(({ name, method }) => isOutside(name) || (method !== 0 && method !== 8))
    ? ZIP_HOSTILE
    : null
}

function isTextsOver({ name, unpackedBytes }: ZipEntry, { textBytes }: UnzipBudget): boolean {
  return name.toLowerCase().endsWith('sharedstrings.xml') && unpackedBytes > textBytes
}

function isOutside(name: string): boolean {
  return name.startsWith('/') || name.includes('\\') || name.split('/').includes('..')
}

/** Parts lie one behind the other with nothing between them: what the list does not name, nobody may find. */
async function problemWithParts(archive: Buffer, { entries, start }: ZipDirectory): Promise<string | null> {
  let end = 0
  for (const entry of entries.toSorted((one, other) => one.offset - other.offset)) {
    const part = partAt(archive, entry)
    if (part === null || entry.offset < end || entry.offset - end > LONGEST_DESCRIPTOR) return ZIP_HOSTILE
    const size = await unpackedSize(part, entry)
    if (size === null) return ZIP_BROKEN
    if (size !== entry.unpackedBytes) return ZIP_HOSTILE
    end = part.end
  }
  return start - end > LONGEST_DESCRIPTOR ? ZIP_HOSTILE : null
}

const LOCAL_HEADER = 0x04034b50
const LOCAL_BYTES = 30
const LONGEST_DESCRIPTOR = 24

interface Part {
  readonly bytes: Buffer
  readonly end: number
}

function partAt(archive: Buffer, { offset, packedBytes, name }: ZipEntry): Part | null {
  if (offset + LOCAL_BYTES > archive.length || archive.readUInt32LE(offset) !== LOCAL_HEADER) return null
  const nameEnd = offset + LOCAL_BYTES + archive.readUInt16LE(offset + 26)
  if (archive.toString('utf8', offset + LOCAL_BYTES, nameEnd) !== name) return null
  const from = nameEnd + archive.readUInt16LE(offset + 28)
  const end = from + packedBytes
  return end > archive.length ? null : { bytes: archive.subarray(from, end), end }
}

/** How large a part really is; one that is larger than it says is not unpacked further. Null when it cannot be. */
function unpackedSize({ bytes }: Part, { method, unpackedBytes }: ZipEntry): Promise<number | null> {
  if (method === 0) return Promise.resolve(bytes.length)
  return new Promise((resolve) => {
    let size = 0
    const inflate = createInflateRaw()
    inflate.on('data', (piece: Buffer) => {
      size += piece.length
      if (size > unpackedBytes) inflate.destroy()
    })
    inflate.on('error', () => resolve(null))
    inflate.on('close', () => resolve(size))
    inflate.end(bytes)
  })
}
