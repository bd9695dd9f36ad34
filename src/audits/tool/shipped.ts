import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { loadTools } from './load.ts'
import type { Tool } from './model.ts'

let shipped: Promise<ReadonlyMap<string, Tool>> | null = null

/** The audit tools that this program ships with, by name; read once. */
export function shippedTools(): Promise<ReadonlyMap<string, Tool>> {
  shipped ??= readShipped()
  return shipped
}

/** The shipped tool of that name. Only for who knows that it ships. */
export async function shippedTool(name: string): Promise<Tool> {
  const tool = (await shippedTools()).get(name)
  if (tool === undefined) throw new Error(`No audit tool ${name} ships.`)
  return tool
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
