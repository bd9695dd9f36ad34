import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder of a test's own; files are written into it and it is removed at the end. */
export function openFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'goldthread-files-'))
  const file = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return path
  }
  return { folder, file, close: () => rmSync(folder, { recursive: true }) }
}
