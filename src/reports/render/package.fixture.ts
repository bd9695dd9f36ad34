import { inflateRawSync } from 'node:zlib'

/** The files of a package by their paths, read from the directory at its end. */
export function filesIn(packed: Buffer): Map<string, string> {
  const files = new Map<string, string>()
  let entry = packed.readUInt32LE(packed.length - 6)
  while (packed.readUInt32LE(entry) === 0x02014b50) {
    const [name, extra, comment] = [28, 30, 32].map((at) => packed.readUInt16LE(entry + at)) as [
      number,
      number,
      number,
    ]
    const at = packed.readUInt32LE(entry + 42)
    const begin = at + 30 + packed.readUInt16LE(at + 26) + packed.readUInt16LE(at + 28)
    const content = packed.subarray(begin, begin + packed.readUInt32LE(entry + 20))
    const isDeflated = packed.readUInt16LE(entry + 10) === 8
    const path = packed.toString('utf8', entry + 46, entry + 46 + name)
    files.set(path, (isDeflated ? inflateRawSync(content) : content).toString('utf8'))
    entry += 46 + name + extra + comment
  }
  return files
}

/** The paragraphs of a Word document in order: style and text. */
export function paragraphsIn(xml: string): { readonly style: string; readonly text: string }[] {
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, inner = '']) => ({
    style: /<w:pStyle w:val="(\w+)"/.exec(inner)?.[1] ?? '',
    text: [...inner.matchAll(/<w:t[^>]*>([^<]*)<|<w:tab\/>/g)]
      .map(([, text]) => (text === undefined ? '\t' : decoded(text)))
      .join(''),
  }))
}

function decoded(text: string): string {
  const characters = { '&apos;': "'", '&quot;': '"', '&lt;': '<', '&gt;': '>', '&amp;': '&' }
  return Object.entries(characters).reduce(
    (rest, [code, character]) => rest.replaceAll(code, character),
    text,
  )
}
