import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parseMapping, type MappingFile } from './mapping.ts'

let shipped: Promise<readonly MappingFile[]> | null = null

/** What is written down of tools that ask the same in other words; read once. */
export function shippedMappings(): Promise<readonly MappingFile[]> {
  shipped ??= loadMappings(join(folderOfPackage(import.meta.dirname), 'tools', 'mappings'))
  return shipped
}

/** Every file of the folder. One that cannot be read is a fault: it ships with the program. */
export async function loadMappings(folder: string): Promise<MappingFile[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.toml')).sort()
  return Promise.all(
    files.map(async (file) => {
      const read = parseMapping(await readFile(join(folder, file), 'utf8'))
      if (read.ok) return read.value
      throw new Error(`${file}: ${read.problem[0]?.field}: ${read.problem[0]?.sentence}`)
    }),
  )
}

// The built program stands in another folder than its source; the tools stand at the root of both.
function folderOfPackage(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : folderOfPackage(dirname(folder))
}
