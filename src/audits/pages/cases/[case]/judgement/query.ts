import { z } from 'zod'
import { defineQuery } from '../../../../../access/index.ts'
import type { Id } from '../../../../../kernel/ids.ts'
import type { Transaction } from '../../../../../platform/database/with-actor.ts'
import type { FollowUp } from '../../../../case/follow-up/model.ts'
import { followUpsOf } from '../../../../case/follow-up/store.ts'
import { caseField } from '../../../../case/inputs.ts'
import type { StoredJudgement } from '../../../../case/judgement/model.ts'
import { judgementHistory } from '../../../../case/judgement/store.ts'
import type { CaseFile } from '../../../../case/model.ts'
import { seesCase } from '../../../../case/policy.ts'
import { findCase } from '../../../../case/store.ts'
import { type Tool, toolNamed } from '../../../../tool/index.ts'

export interface JudgementSeen {
  readonly file: CaseFile
  readonly tool: Tool
  readonly history: readonly StoredJudgement[]
  readonly followUps: readonly FollowUp[]
}

export const judgementQuery = defineQuery({
  verb: 'audits.seeJudgement',
  input: z.object({ case: caseField }),
  load: loadJudgement,
  policy: seesCase,
  trail: ({ file }) => ({ children: [file.child], body: { case: file.id, view: 'agreed' } }),
})

async function loadJudgement(
  transaction: Transaction,
  input: { readonly case: Id<'case'> },
): Promise<JudgementSeen | null> {
  const file = await findCase(transaction, input.case)
  const tool = file && (await toolNamed(transaction, file.round.tool))
  if (!file || !tool) return null
  const history = await judgementHistory(transaction, file.id, 'agreed')
  return { file, tool, history, followUps: await followUpsOf(transaction, [file.id]) }
}
