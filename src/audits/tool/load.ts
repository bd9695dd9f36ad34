import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Problem } from '../../kernel/refusal.ts'
import { no, ok, type Result } from '../../kernel/result.ts'
import type { Tool } from './model.ts'
import { parseTool } from './parse.ts'
import { toolName } from './questions.ts'
import { SHIPS_WHOLE } from './words.ts'

const ENDING = '.toml'

/** Every tool that stands in the folder, by name, or everything that is wrong with the first file that is. */
export async function loadTools(folder: string): Promise<Result<ReadonlyMap<string, Tool>, Problem[]>> {
  const tools = new Map<string, Tool>()
  const files = (await readdir(folder)).filter((file) => file.endsWith(ENDING)).sort()
  for (const file of files) {
    const read = readTool(file, await readFile(join(folder, file), 'utf8'))
    if (!read.ok) return read
    tools.set(toolName(read.value), read.value)
  }
  return ok(tools)
}

/** The tool in one file, which must be called after what it holds; problems say which file they are in. */
export function readTool(file: string, text: string): Result<Tool, Problem[]> {
  const read = parseTool(text)
  if (!read.ok)
    return no(read.problem.map((problem) => ({ ...problem, sentence: `${file}: ${problem.sentence}` })))
  if (read.value.edition !== null) return no([{ field: 'edition', sentence: `${file}: ${SHIPS_WHOLE}` }])
  const name = `${toolName(read.value)}${ENDING}`
  return name === file ? read : no([{ field: 'code', sentence: `${file}: this tool belongs in ${name}.` }])
}
