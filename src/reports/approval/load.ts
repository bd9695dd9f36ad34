import { whyNotForAll } from '../../analysis/index.ts'
import { findRound } from '../../audits/index.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Words } from '../../kernel/words.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { freeze, hashOfAll, type Frozen } from '../issue/freeze.ts'
import { documentFor, loadMaking } from '../load.ts'
import { AUDIENCES, type Report } from '../model.ts'
import { findReport, holdReport } from '../store.ts'
import { ROUND_UNDER_WAY } from '../words.ts'
import type { ApprovalStep, ReportStatus } from './model.ts'
import { statusOf } from './rules.ts'
import { handsIn, stepsOf } from './store.ts'

/** A version as it would be issued now, to every audience, and how far it is on the way there. */
export interface ReportToIssue {
  readonly report: Report
  readonly documents: readonly Frozen[]
  /** One hash over all documents: what somebody has before them who takes a step. */
  readonly seen: string
  readonly status: ReportStatus
  /** Why nobody but its author may have it yet; null where its figures are for everybody. */
  readonly whyNotYet: string | null
  readonly steps: readonly ApprovalStep[]
  /** Who had a hand in it. */
  readonly hands: readonly string[]
  readonly children: readonly Id<'child'>[]
}

/** Null where there is no such report, or no figures to draft it from. */
export async function loadToIssue(
  transaction: Transaction,
  { report: id, isToChange }: { readonly report: string; readonly isToChange: boolean },
  words: Words,
): Promise<ReportToIssue | null> {
  const report = await (isToChange ? holdReport : findReport)(transaction, id)
  const making = report === null ? null : await loadMaking(transaction, report, words)
  if (report === null || making === null) return null
  const documents = AUDIENCES.map((audience) => freeze(documentFor(making, audience)))
  const seen = hashOfAll(documents)
  const steps = await stepsOf(transaction, report.id)
  const hands = await handsIn(transaction, report.id)
  const status = statusOf(report, steps, seen)
  const round = await findRound(transaction, report.round.code)
  const isForAll = round !== null && whyNotForAll(round, making.sources.cut.figures) === null
  const whyNotYet = isForAll ? null : ROUND_UNDER_WAY
  return { report, whyNotYet, documents, seen, status, steps, hands, children: making.children }
}
