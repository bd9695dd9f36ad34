import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { loadTools, type Tool } from '../tool/index.ts'

let shipped: Promise<ReadonlyMap<string, Tool>> | null = null

/** The audit tool that a round names, like `exploitation-1`; null where the round names none or one that is gone. */
export async function toolNamed(name: string | null): Promise<Tool | null> {
  if (name === null) return null
  shipped ??= readShipped()
  return (await shipped).get(name) ?? null
}

async function readShipped(): Promise<ReadonlyMap<string, Tool>> {
  const read = await loadTools(join(folderOfPackage(import.meta.dirname), 'tools'))
  if (read.ok) return read.value
  throw new Error(`An audit tool cannot be read. ${read.problem[0]?.sentence}`)
}

// The built program stands in another folder than its source; the tools stand at the root of both.
function folderOfPackage(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : folderOfPackage(dirname(folder))
}
