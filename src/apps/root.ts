import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where the program's own files are (migrations, tools, stories), whoever starts it from wherever. */
export const ROOT = folderOfPackage(dirname(fileURLToPath(import.meta.url)))

function folderOfPackage(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : folderOfPackage(dirname(folder))
}
