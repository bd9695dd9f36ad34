import { rowsOfCut } from '../../analysis/index.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Words } from '../../kernel/words.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { freeze, hashOfAll } from '../issue/freeze.ts'
import { documentFor, draftFor, loadMaking } from '../load.ts'
import { AUDIENCES, type Report } from '../model.ts'
import { findReport } from '../store.ts'
import { changesBetween } from '../suppression/tables.ts'
import type { Finding } from './model.ts'
import { screen, undecidedFindings, type Change } from './rules/screen.ts'
import { spokenIn } from './spoken.ts'
import {
  findingsOf,
  issuedVersions,
  keptOf,
  knownNames,
  newestScreening,
  type StoredFinding,
} from './store.ts'
import { NOT_SCREENED, undecidedSentence } from './words.ts'

/** A report as it would be screened now, under the sight of a machine that knows every name. */
export interface ToScreen {
  readonly report: Report
  /** Over all its documents. */
  readonly seen: string
  readonly isStale: boolean
  readonly find: () => Promise<Finding[]>
}

/** Null where there is no such report, or it has no figures yet. */
export async function loadToScreen(
  transaction: Transaction,
  id: string,
  words: Words,
): Promise<ToScreen | null> {
  const report = await findReport(transaction, id)
  const making = report === null ? null : await loadMaking(transaction, report, words)
  if (report === null || making === null) return null
  const documents = AUDIENCES.map((audience) => documentFor(making, audience))
  const seen = hashOfAll(documents.map(freeze))
  const newest = await newestScreening(transaction, report.id)
  const find = async () => {
    const known = await knownNames(transaction)
    const changes = await changesSince(transaction, report)
    return documents.flatMap((document) => {
      const spoken = spokenIn(making, draftFor(making, document.audience))
      return screen({ document, spoken, changes }, known)
    })
  }
  return { report, seen, isStale: newest?.sha256 !== seen, find }
}

/** How this version differs from each that was issued before it. */
async function changesSince(transaction: Transaction, report: Report): Promise<Change[]> {
  if (report.cut === null) return []
  const now = await rowsOfCut(transaction, report.cut)
  const changes: Change[] = []
  for (const { version, cut } of await issuedVersions(transaction, report.round.id)) {
    const before = await rowsOfCut(transaction, cut)
    changes.push({ version, ...changesBetween({ before, now }, true) })
  }
  return changes
}

/** What was found in a report, with what somebody said may stay; null where it was not screened as it stands. */
export async function loadFindings(transaction: Transaction, report: Id<'report'>, seen: string) {
  const screening = await newestScreening(transaction, report)
  if (screening?.sha256 !== seen) return null
  const findings = await findingsOf(transaction, screening.id)
  const kept = await keptOf(transaction, report)
  const undecided = undecidedFindings(findings, new Set(kept.map(({ key }) => key))) as StoredFinding[]
  return { findings, kept, undecided }
}

export type SeenFindings = NonNullable<Awaited<ReturnType<typeof loadFindings>>>

/** Why a version may not be issued yet: it was not screened, or nobody decided on what was found. Null where it may. */
export async function whyNotScreened(
  transaction: Transaction,
  report: Id<'report'>,
  seen: string,
): Promise<string | null> {
  const found = await loadFindings(transaction, report, seen)
  if (found === null) return NOT_SCREENED
  return found.undecided.length === 0 ? null : undecidedSentence(found.undecided.length)
}
