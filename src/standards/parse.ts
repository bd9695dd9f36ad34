import { parse } from 'smol-toml'
import type { z } from 'zod'
import type { Problem } from '../kernel/refusal.ts'
import { no, ok, type Result } from '../kernel/result.ts'
import type { Procedure, Standard } from './model.ts'
import { procedureSchema } from './schema.ts'
import { problemsOfVersions } from './versions.ts'

/** The procedure that a TOML text describes, or everything that is wrong with it, each at its place. */
export function parseProcedure(text: string): Result<Procedure, Problem[]> {
  const document = parseToml(text)
  if (!document.ok) return document
  const read = procedureSchema.safeParse(document.value)
  if (!read.success) return no(read.error.issues.map(problemOf))
  const problems = [...sameCodes(read.data.standards), ...read.data.standards.flatMap(problemsOfStandard)]
  return problems.length === 0 ? ok(read.data) : no(problems)
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

function sameCodes(standards: readonly Standard[]): Problem[] {
  const codes = standards.map(({ code }) => code)
  const twice = codes.filter((code, place) => codes.indexOf(code) !== place)
  return twice.map((code) => ({ field: code, sentence: `Two standards have the code ${code}.` }))
}

function problemsOfStandard(standard: Standard): Problem[] {
  return problemsOfVersions(standard).map((sentence) => ({ field: standard.code, sentence }))
}
