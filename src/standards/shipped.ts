import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Procedure, Standard } from './model.ts'
import { parseProcedure } from './parse.ts'

const ENDING = '.toml'

/** The procedures that this program ships with; a few small files, read once. */
export const PROCEDURES: readonly Procedure[] = readProcedures(
  join(folderOfPackage(import.meta.dirname), 'procedures'),
)

/** Every standard that ships, in the order of the procedures. */
export const STANDARDS: readonly Standard[] = PROCEDURES.flatMap(({ standards }) => standards)

/** Every procedure of the folder; a file that cannot be read, or is called after another procedure, stops the program. */
export function readProcedures(folder: string): Procedure[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(ENDING))
  return files.sort().map((file) => readProcedure(file, readFileSync(join(folder, file), 'utf8')))
}

function readProcedure(file: string, text: string): Procedure {
  const read = parseProcedure(text)
  if (!read.ok) {
    const [first] = read.problem
    throw new Error(`${file}: ${first?.field ?? ''} ${first?.sentence ?? ''}`)
  }
  if (`${read.value.code}${ENDING}` !== file) throw new Error(`${file} is called after another procedure.`)
  return read.value
}

// The built program stands in another folder than its source; the procedures stand at the root of both.
function folderOfPackage(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : folderOfPackage(dirname(folder))
}
