import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { loadTools } from '../../tool/index.ts'

/** Names and titles of the audit tools that this program ships with, for the plan of a round. */
export async function shippedTools(): Promise<{ readonly name: string; readonly title: string }[]> {
  const read = await loadTools(join(folderOfPackage(import.meta.dirname), 'tools'))
  if (!read.ok) throw new Error(`An audit tool cannot be read. ${read.problem[0]?.sentence}`)
  return [...read.value].map(([name, { title }]) => ({ name, title }))
}

// The built program stands in another folder than its source; the tools stand at the root of both.
function folderOfPackage(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : folderOfPackage(dirname(folder))
}
