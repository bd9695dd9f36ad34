import { parse } from 'smol-toml'
import type { z } from 'zod'
import type { Problem } from '../../kernel/refusal.ts'
import { no, ok, type Result } from '../../kernel/result.ts'
import { problemsWithConditions } from './conditions.ts'
import type { Tool } from './model.ts'
import { toolSchema } from './schema.ts'

/** The audit tool that a TOML text describes, or everything that is wrong with it, each at its place. */
export function parseTool(text: string): Result<Tool, Problem[]> {
  const document = parseToml(text)
  if (!document.ok) return document
  const read = toolSchema.safeParse(document.value)
  return read.success ? withConditions(read.data) : no(read.error.issues.map(problemOf))
}

// Conditions point across topics, so they are read once every question has its place.
function withConditions(tool: Tool): Result<Tool, Problem[]> {
  const problems = problemsWithConditions(tool)
  if (problems.length === 0) return ok(tool)
  return no(problems.map(({ path, sentence }) => ({ field: path.join('.'), sentence })))
}

// The TOML reader throws on a slip of the pen; to us that is an expected no.
function parseToml(text: string): Result<unknown, Problem[]> {
  try {
    return ok(parse(text))
  } catch (error) {
    return no([{ field: null, sentence: `The file is not TOML. ${(error as Error).message}` }])
  }
}

function problemOf(issue: z.core.$ZodIssue): Problem {
  const field = issue.path.join('.')
  return { field: field === '' ? null : field, sentence: issue.message }
}
