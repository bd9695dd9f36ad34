import { parse } from 'smol-toml'
import type { z } from 'zod'
import { invalidFields, type Problem, type Refusal } from '../../kernel/refusal.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Installation } from './model.ts'
import { installationSchema } from './schema.ts'

/** The installation that a TOML text describes, or everything that is wrong with it, each at its place. */
export function parseInstallation(text: string): Result<Installation, Refusal> {
  const document = parseToml(text)
  if (!document.ok) return document
  const read = installationSchema.safeParse(document.value)
  return read.success ? ok(read.data) : invalidFields(read.error.issues.map(problemOf))
}

// The TOML reader throws on a slip of the pen; to us that is an expected no.
function parseToml(text: string): Result<unknown, Refusal> {
  try {
    return ok(parse(text))
  } catch (error) {
    const sentence = `installation.toml is not TOML. ${(error as Error).message}`
    return invalidFields([{ field: null, sentence }])
  }
}

function problemOf(issue: z.core.$ZodIssue): Problem {
  const field = issue.path.join('.')
  const place = field === '' ? '' : ` at ${field}`
  return { field: field === '' ? null : field, sentence: `installation.toml${place}: ${issue.message}` }
}
