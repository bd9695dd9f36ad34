import type { Actor, Door } from '../access/index.ts'
import type { Refusal } from '../kernel/refusal.ts'
import { ok, type Result } from '../kernel/result.ts'
import { reportsQuery } from './pages/reports/query.ts'
import { fileQuery } from './printed.ts'
import { FILES, type WantedReport } from './write-report.ts'

/** An issued version of a round's report. */
export interface IssuedVersion {
  readonly round: string
  readonly version: number
}

/** Every version that was issued, whatever became of it later; a draft is not among them. */
export async function listIssued(
  { door }: { readonly door: Door },
  actor: Actor,
): Promise<Result<IssuedVersion[], Refusal>> {
  const seen = await door.see(actor, reportsQuery, {})
  if (!seen.ok) return seen
  const issued = seen.value.reports.filter(({ issued }) => issued !== null)
  return ok(issued.map(({ round, version }) => ({ round: round.code, version })))
}

/** One issued version as a file, to the byte as anybody else gets it. */
export async function writeIssued(
  { door }: { readonly door: Door },
  actor: Actor,
  { format, ...wanted }: WantedReport & IssuedVersion,
): Promise<Result<Buffer, Refusal>> {
  const file = await door.see(actor, fileQuery, wanted)
  return file.ok ? ok(await FILES[format](file.value)) : file
}
