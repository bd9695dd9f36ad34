import { parse } from 'smol-toml'
import { z } from 'zod'
import type { Problem } from '../../kernel/refusal.ts'
import { no, ok, type Result } from '../../kernel/result.ts'

/**
 * What a later question was in the earlier tool, by `topic.question`; null where it looks the same and is not. A
 * question that is not there goes by its code, if the tools are versions of one.
 */
export interface QuestionMap {
  readonly isSameTool: boolean
  readonly was: ReadonlyMap<string, string | null>
}

/** The same questions of one tool and an earlier one, as a file in `tools/mappings` holds them. */
export interface MappingFile {
  readonly earlier: string
  readonly later: string
  readonly same: readonly { readonly earlier: string; readonly later: string }[]
  readonly changed: readonly { readonly later: string; readonly why: string }[]
}

const NAME = z.string().regex(/^[a-zA-Z]\w*\.[a-zA-Z]\w*$/, 'Write a question as topic.question')
const FILE = z.strictObject({
  earlier: z.string().min(1),
  later: z.string().min(1),
  same: z.array(z.strictObject({ earlier: NAME, later: NAME })).default([]),
  changed: z.array(z.strictObject({ later: NAME, why: z.string().min(1) })).default([]),
})

/** Reads what two tools have in common, or says what is wrong with the file. */
export function parseMapping(text: string): Result<MappingFile, Problem[]> {
  try {
    const read = FILE.safeParse(parse(text))
    if (read.success) return ok(read.data)
    return no(read.error.issues.map(({ path, message }) => ({ field: path.join('.'), sentence: message })))
  } catch (fault) {
    return no([{ field: 'file', sentence: `This is not TOML: ${String(fault)}` }])
  }
}

/** How the questions of a tool go on from those of an earlier one, with everything that is written down of the two. */
export function mapQuestions(
  tools: { readonly earlier: string; readonly later: string },
  files: readonly MappingFile[],
): QuestionMap {
  const was = new Map<string, string | null>()
  for (const file of files) {
    const isForward = isOf(file, tools.earlier, tools.later)
    if (!isForward && !isOf(file, tools.later, tools.earlier)) continue
    for (const { earlier, later } of file.same)
      was.set(isForward ? later : earlier, isForward ? earlier : later)
    for (const { later } of file.changed) was.set(later, null)
  }
  return { isSameTool: codeOf(tools.earlier) === codeOf(tools.later), was }
}

/** The question of the earlier tool that asks the same; null where none does. */
export function counterpartOf({ isSameTool, was }: QuestionMap, later: string): string | null {
  const written = was.get(later)
  if (written !== undefined) return written
  return isSameTool ? later : null
}

// An authority's own version, `exploitation-1.2`, goes by the file of the version that it was made from.
function isOf(file: MappingFile, earlier: string, later: string): boolean {
  return file.earlier === versionOf(earlier) && file.later === versionOf(later)
}

function versionOf(tool: string): string {
  return tool.replace(/\.\d+$/, '')
}

function codeOf(tool: string): string {
  return tool.replace(/-\d+(\.\d+)?$/, '')
}
