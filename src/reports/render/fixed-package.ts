import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'

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

// The first that a zip file can say.
const FIRST_TIME = new Date(1980, 0, 1)

/** What stands in a package, by its path. */
export type PackageFiles = ReadonlyMap<string, PackageFile | Promise<PackageFile>>
type PackageFile = string | ArrayBuffer | Uint8Array

/** The files as one zip file with the same time on each; what is not there yet stands at the end, pictures as they are. */
export async function zipped(files: PackageFiles): Promise<Buffer> {
  const zip = new ZipFile()
  const add = (path: string, data: PackageFile) => {
    const compress = !path.endsWith('.png')
    zip.addBuffer(bytesOf(data), path, { mtime: FIRST_TIME, forceDosTimestamp: true, compress })
  }
  for (const [path, data] of files) if (!(data instanceof Promise)) add(path, data)
  for (const [path, data] of files) if (data instanceof Promise) add(path, await data)
  zip.end()
  return buffer(zip.outputStream)
}

function bytesOf(data: PackageFile): Buffer {
  return typeof data === 'string' ? Buffer.from(data) : Buffer.from(new Uint8Array(data))
}
