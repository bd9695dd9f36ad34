/** One file inside a zip archive, as its directory lists it. */
export interface ZipEntry {
  readonly name: string
  readonly flags: number
  readonly method: number
  readonly packedBytes: number
  readonly unpackedBytes: number
  readonly offset: number
}

/** What an archive lists, and where its list begins. */
export interface ZipDirectory {
  readonly entries: readonly ZipEntry[]
  readonly start: number
}

const END_OF_DIRECTORY = 0x06054b50
const END_BYTES = 22
const ENTRY = 0x02014b50
const ENTRY_BYTES = 46

/** The directory at the end of an archive, or null where there is none that can be read (zip64 included). */
export function readDirectory(archive: Buffer): ZipDirectory | null {
  const end = endOfDirectory(archive)
  if (end < 0) return null
  const count = archive.readUInt16LE(end + 10)
  const start = archive.readUInt32LE(end + 16)
  const entries = readEntries(archive, start, count, end)
  return entries === null ? null : { entries, start }
}

function endOfDirectory(archive: Buffer): number {
  for (let at = archive.length - END_BYTES; at >= Math.max(0, archive.length - END_BYTES - 0xffff); at -= 1) {
    if (archive.readUInt32LE(at) === END_OF_DIRECTORY) return at
  }
  return -1
}

function readEntries(archive: Buffer, start: number, count: number, end: number): ZipEntry[] | null {
  const entries: ZipEntry[] = []
  for (let at = start; entries.length < count;) {
    if (at + ENTRY_BYTES > end || archive.readUInt32LE(at) !== ENTRY) return null
    const nameLength = archive.readUInt16LE(at + 28)
    entries.push(entryAt(archive, at, nameLength))
    at += ENTRY_BYTES + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  return entries
}

function entryAt(archive: Buffer, at: number, nameLength: number): ZipEntry {
  return {
    name: archive.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength),
    flags: archive.readUInt16LE(at + 8),
    method: archive.readUInt16LE(at + 10),
    packedBytes: archive.readUInt32LE(at + 20),
    unpackedBytes: archive.readUInt32LE(at + 24),
    offset: archive.readUInt32LE(at + 42),
  }
}
