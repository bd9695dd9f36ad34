import { z } from 'zod'
import { defineQuery, type Actor } from '../../../../../access/index.ts'
import type { Id } from '../../../../../kernel/ids.ts'
import type { Transaction } from '../../../../../platform/database/with-actor.ts'
import type { FollowUp } from '../../../../case/follow-up/model.ts'
import { followUpsOf } from '../../../../case/follow-up/store.ts'
import { caseField } from '../../../../case/inputs.ts'
import type { StoredJudgement } from '../../../../case/judgement/model.ts'
import {
  firstJudgements,
  judgementsInSight,
  type FirstJudgement,
} from '../../../../case/judgement/in-sight.ts'
import type { CaseFile, Seat } from '../../../../case/model.ts'
import { seatOf, seesCase } from '../../../../case/policy.ts'
import { findCase } from '../../../../case/store.ts'
import type { Moderation } from '../../../../moderation/model.ts'
import { casesById } from '../../../../moderation/query.ts'
import { type Tool, toolNamed } from '../../../../tool/index.ts'

export interface JudgementSeen {
  readonly file: CaseFile
  readonly seat: Seat | null
  readonly tool: Tool
  readonly history: readonly StoredJudgement[]
  /** Both first judgements, once they are open. */
  readonly first: readonly FirstJudgement[]
  readonly followUps: readonly FollowUp[]
  /** The second looks at what the pair agreed, the oldest first. */
  readonly moderations: readonly Moderation[]
}

export const judgementQuery = defineQuery({
  verb: 'audits.seeJudgement',
  input: z.object({ case: caseField }),
  load: loadJudgement,
  policy: seesCase,
  trail: ({ file }) => ({ children: [file.child], body: { case: file.id } }),
})

async function loadJudgement(
  transaction: Transaction,
  input: { readonly case: Id<'case'> },
  actor: Actor,
): Promise<JudgementSeen | null> {
  const file = await findCase(transaction, input.case)
  const tool = file && (await toolNamed(transaction, file.round.tool))
  if (!file || !tool) return null
  const seat = seatOf(actor, file)
  const [moderated] = await casesById(transaction, [file.id])
  return {
    ...{ file, seat, tool },
    history: await judgementsInSight(transaction, file, seat),
    first: await firstJudgements(transaction, file),
    followUps: await followUpsOf(transaction, [file.id]),
    moderations: moderated?.moderations ?? [],
  }
}
