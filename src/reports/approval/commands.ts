import { z } from 'zod'
import { defineCommand, type Actor, type Moment } from '../../access/index.ts'
import { conflict, type Refusal } from '../../kernel/refusal.ts'
import { ok, type Result } from '../../kernel/result.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { drafters } from '../policy.ts'
import { DRAFT_CHANGED } from '../words.ts'
import { checkStep } from './lifecycle.ts'
import { loadToIssue, type ReportToIssue } from './load.ts'
import { secondPerson, seesMaking } from './policy.ts'
import type { ApprovalStep } from './model.ts'
import { insertHand, insertStep } from './store.ts'
import { NO_REASON } from './words.ts'

const LONGEST_REASON = 1000
const input = z.object({ report: z.uuid(), seen: z.string() })
const reason = z
  .string({ error: NO_REASON })
  .trim()
  .min(1, NO_REASON)
  .max(LONGEST_REASON, `Use ${LONGEST_REASON} characters or fewer`)

const toChange = (transaction: Transaction, { report }: { report: string }, _actor: Actor, moment: Moment) =>
  loadToIssue(transaction, { report, isToChange: true }, moment.words)

const trail = (taken: Taken, { report, seen, children }: ReportToIssue) => ({
  children,
  body: { report: report.id, version: report.version, documents: seen, step: taken.id },
  ...(taken.reason === null ? {} : { reason: taken.reason }),
})

/** Gives a version, as the author has read it, to a second person. */
export const submitReport = defineCommand({
  verb: 'reports.submit',
  input,
  load: toChange,
  policy: drafters,
  run: async (transaction, found, { seen }, moment, actor) => {
    const { authority, person } = actor
    const taken = await take({ transaction, moment, actor }, found, { step: 'submit', seen, reason: null })
    if (taken.ok) await insertHand(transaction, { authority, person, report: found.report.id, at: moment.at })
    return taken
  },
  trail,
})

/** Approves a version as it was read; the approval is gone once a word, the header or a figure is another. */
export const approveReport = defineCommand({
  verb: 'reports.approve',
  input,
  load: toChange,
  policy: secondPerson,
  run: (transaction, found, { seen }, moment, actor) =>
    take({ transaction, moment, actor }, found, { step: 'approve', seen, reason: null }),
  trail,
})

/** Gives a version back to its author, with what has to change. */
export const sendReportBack = defineCommand({
  verb: 'reports.sendBack',
  input: input.extend({ reason }),
  load: toChange,
  policy: (actor, found) => (seesMaking(actor, found) === 'allowed' ? 'allowed' : 'hidden'),
  run: (transaction, found, { seen, reason: why }, moment, actor) =>
    take({ transaction, moment, actor }, found, { step: 'sendBack', seen, reason: why }),
  trail,
})

interface Doing {
  readonly transaction: Transaction
  readonly moment: Moment
  readonly actor: Actor
}

interface Taking extends Pick<ApprovalStep, 'step' | 'reason'> {
  readonly seen: string
}

type Taken = Pick<ApprovalStep, 'id' | 'reason'> & { readonly round: string }

async function take(
  { transaction, moment, actor }: Doing,
  { report, status, whyNotYet, seen: sha256 }: ReportToIssue,
  { step, seen, reason: why }: Taking,
): Promise<Result<Taken, Refusal>> {
  if (whyNotYet !== null && step !== 'sendBack') return conflict(whyNotYet)
  const permitted = checkStep(status, step)
  if (!permitted.ok) return permitted
  if (seen !== sha256) return conflict(DRAFT_CHANGED)
  const id = moment.newId<'approvalStep'>()
  const { authority, person } = actor
  await insertStep(transaction, {
    authority,
    id,
    report: report.id,
    step,
    sha256,
    reason: why,
    at: moment.at,
    person,
  })
  return ok({ id, reason: why, round: report.round.code })
}
