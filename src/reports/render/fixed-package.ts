/**
 * What would differ from one run to the next in a Word file, made to stand still: the properties, in which the library
 * writes who and when, and the times in the directory of the package.
 */

const CORE = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties'

/** The properties of a file with its title and language and with nobody's name. */
export function coreProperties(title: string): { readonly path: string; readonly data: string } {
  const names = `xmlns:cp="${CORE}" xmlns:dc="http://purl.org/dc/elements/1.1/"`
  const data = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ${names}><dc:title>${escaped(title)}</dc:title><dc:language>en-GB</dc:language></cp:coreProperties>`
  return { path: 'docProps/core.xml', data }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

// A zip file ends with 22 bytes that say how many entries its directory has and where it begins.
const END_BYTES = 22
const ENTRY_BYTES = 46
// 1 January 1980 at midnight, as a zip file writes it.
const FIRST_TIME = 0x00210000

/** The package with the same time on every entry, in its directory and in front of each file. */
export function withFixedTimes(packed: Buffer): Buffer {
  const fixed = Buffer.from(packed)
  const end = fixed.length - END_BYTES
  let entry = fixed.readUInt32LE(end + 16)
  for (let left = fixed.readUInt16LE(end + 10); left > 0; left -= 1) {
    fixed.writeUInt32LE(FIRST_TIME, entry + 12)
    fixed.writeUInt32LE(FIRST_TIME, fixed.readUInt32LE(entry + 42) + 10)
    const [name, extra, comment] = [28, 30, 32].map((at) => fixed.readUInt16LE(entry + at))
    entry += ENTRY_BYTES + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return fixed
}
