import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { layoutName, type Layout } from './model.ts'
import { parseLayout } from './parse.ts'

const ENDING = '.toml'

/** The layouts that this program ships with, the newest first; a few small files, read once. */
export const LAYOUTS = readLayouts(join(folderOfPackage(import.meta.dirname), 'layouts'))

/** Every layout of the folder; a file that cannot be read, or is called after another layout, stops the program. */
export function readLayouts(folder: string): readonly [Layout, ...Layout[]] {
  const files = readdirSync(folder).filter((file) => file.endsWith(ENDING))
  const [newest, ...older] = files
    .map((file) => readLayout(file, readFileSync(join(folder, file), 'utf8')))
    .sort((one, other) => other.version - one.version)
  if (newest === undefined) throw new Error('No layout of a report ships.')
  return [newest, ...older]
}

function readLayout(file: string, text: string): Layout {
  const read = parseLayout(text)
  if (!read.ok) {
    const [first] = read.problem
    throw new Error(`${file}: ${first?.field ?? ''} ${first?.sentence ?? ''}`)
  }
  if (`${layoutName(read.value)}${ENDING}` !== file)
    throw new Error(`${file} is called after another layout.`)
  return read.value
}

// The built program stands in another folder than its source; the layouts stand at the root of both.
function folderOfPackage(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : folderOfPackage(dirname(folder))
}
