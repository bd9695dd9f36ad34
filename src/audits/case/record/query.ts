import { z } from 'zod'
import { defineQuery, type Actor } from '../../../access/index.ts'
import type { Id } from '../../../kernel/ids.ts'
import { childrenKnown, identitiesOf, nameOf } from '../../../organisation/index.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import { type Tool, toolNamed } from '../../tool/index.ts'
import { actionsOf, type CaseAction } from '../actions/store.ts'
import type { StoredAnswer } from '../answers/model.ts'
import { answersInSight, firstAnswers, type FirstAnswers } from '../answers/in-sight.ts'
import type { FactCheck } from '../checks/model.ts'
import { disputesIn } from '../checks/rules.ts'
import { checksOf } from '../checks/store.ts'
import type { FollowUp } from '../follow-up/model.ts'
import { followUpsOf } from '../follow-up/store.ts'
import { caseField } from '../inputs.ts'
import { firstJudgements, judgementInSight, type FirstJudgement } from '../judgement/in-sight.ts'
import type { StoredJudgement } from '../judgement/model.ts'
import type { CaseFile, Seat } from '../model.ts'
import { seatOf, seesCase } from '../policy.ts'
import { findCase } from '../store.ts'
import { giveBacksOf, type GiveBack } from '../submission/give-back/store.ts'
import { findConfirmation, findSubmission, type Signature } from '../submission/store.ts'
import type { StoredVoice } from '../voices/model.ts'
import { voicesOf } from '../voices/store.ts'

/**
 * A case with everything that was said about it so far and that this person may read now: while the first views are
 * blind, what is answered once for both and the person's own view; from then on the agreed record and both views.
 */
export interface CaseRecord {
  readonly file: CaseFile
  /** The seat of who reads, or null. */
  readonly seat: Seat | null
  readonly tool: Tool
  readonly answers: readonly StoredAnswer[]
  readonly judgement: StoredJudgement | null
  readonly followUps: readonly FollowUp[]
  readonly actions: readonly CaseAction[]
  readonly submission: Signature | null
  readonly confirmation: Signature | null
  /** What each said in the first view, once the views are open; kept for ever. */
  readonly firstAnswers: readonly FirstAnswers[]
  readonly firstJudgements: readonly FirstJudgement[]
  readonly giveBacks: readonly GiveBack[]
  /** The facts of the evidence that the file contradicts: findings about the record. */
  readonly disputes: readonly FactCheck[]
  readonly voices: readonly StoredVoice[]
}

/** Who the child is, for the people whose sight includes the child. */
export interface ChildOfCase {
  readonly name: string
  /** The numbers under which the child's file is found in the case systems. */
  readonly numbers: readonly string[]
}

/** A look at the agreed record, under the verb of the page that shows it. */
export function recordQuery(verb: `audits.${string}`) {
  return defineQuery({
    verb,
    input: z.object({ case: caseField }),
    load: (transaction: Transaction, input: { readonly case: Id<'case'> }, actor: Actor) =>
      loadRecord(transaction, input.case, actor),
    policy: seesCase,
    trail: ({ file }) => ({ children: [file.child], body: { case: file.id } }),
  })
}

export async function loadRecord(
  transaction: Transaction,
  id: Id<'case'>,
  actor: Actor,
): Promise<CaseRecord | null> {
  const file = await findCase(transaction, id)
  const tool = file && (await toolNamed(transaction, file.round.tool))
  if (!file || !tool) return null
  const seat = seatOf(actor, file)
  return {
    ...{ file, seat, tool },
    answers: await answersInSight(transaction, file, tool, seat),
    judgement: await judgementInSight(transaction, file, seat),
    followUps: await followUpsOf(transaction, [file.id]),
    actions: await actionsOf(transaction, file.id),
    ...(await signaturesOf(transaction, file)),
    firstAnswers: await firstAnswers(transaction, file),
    firstJudgements: await firstJudgements(transaction, file),
    disputes: disputesIn(await checksOf(transaction, file.id)),
    voices: await voicesOf(transaction, file.id),
  }
}

/** Who submitted and confirmed what stands now; a record that was given back is not submitted. */
async function signaturesOf(transaction: Transaction, { id, status }: CaseFile) {
  const isHandedIn = status === 'submitted' || status === 'confirmed'
  return {
    submission: isHandedIn ? await findSubmission(transaction, id, 'agreed') : null,
    confirmation: await findConfirmation(transaction, id),
    giveBacks: await giveBacksOf(transaction, id),
  }
}

export async function childOf(transaction: Transaction, child: Id<'child'>): Promise<ChildOfCase> {
  const known = (await childrenKnown(transaction, [child], null)).get(child)
  const identities = await identitiesOf(transaction, child)
  return {
    name: nameOf(known ?? { forename: null, surname: null }),
    numbers: identities.map(({ sourceKey }) => sourceKey),
  }
}
