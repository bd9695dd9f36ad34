import { z } from 'zod'
import { defineQuery } from '../../../access/index.ts'
import type { Id } from '../../../kernel/ids.ts'
import { childrenKnown, identitiesOf, nameOf } from '../../../organisation/index.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import { type Tool, toolNamed } from '../../tool/index.ts'
import { actionsOf, type CaseAction } from '../actions/store.ts'
import type { StoredAnswer } from '../answers/model.ts'
import { newestAnswers } from '../answers/store.ts'
import type { FollowUp } from '../follow-up/model.ts'
import { followUpsOf } from '../follow-up/store.ts'
import { caseField } from '../inputs.ts'
import type { StoredJudgement } from '../judgement/model.ts'
import { newestJudgements } from '../judgement/store.ts'
import type { CaseFile } from '../model.ts'
import { seesCase } from '../policy.ts'
import { findCase } from '../store.ts'
import { findConfirmation, findSubmission, type Signature } from '../submission/store.ts'

/** A case with everything that was agreed about it so far. */
export interface CaseRecord {
  readonly file: CaseFile
  readonly tool: Tool
  readonly answers: readonly StoredAnswer[]
  readonly judgement: StoredJudgement | null
  readonly followUps: readonly FollowUp[]
  readonly actions: readonly CaseAction[]
  readonly submission: Signature | null
  readonly confirmation: Signature | null
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
    load: (transaction: Transaction, input: { readonly case: Id<'case'> }) =>
      loadRecord(transaction, input.case),
    policy: seesCase,
    trail: ({ file }) => ({ children: [file.child], body: { case: file.id, view: 'agreed' } }),
  })
}

export async function loadRecord(transaction: Transaction, id: Id<'case'>): Promise<CaseRecord | null> {
  const file = await findCase(transaction, id)
  const tool = file && (await toolNamed(transaction, file.round.tool))
  if (!file || !tool) return null
  const [judgement] = await newestJudgements(transaction, [file.id], 'agreed')
  return {
    file,
    tool,
    answers: await newestAnswers(transaction, [file.id], 'agreed'),
    judgement: judgement ?? null,
    followUps: await followUpsOf(transaction, [file.id]),
    actions: await actionsOf(transaction, file.id),
    submission: await findSubmission(transaction, file.id, 'agreed'),
    confirmation: await findConfirmation(transaction, file.id),
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
