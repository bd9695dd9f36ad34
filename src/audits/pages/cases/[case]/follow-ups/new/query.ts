import { z } from 'zod'
import { defineQuery, type Actor, type Moment } from '../../../../../../access/index.ts'
import type { Id } from '../../../../../../kernel/ids.ts'
import type { Transaction } from '../../../../../../platform/database/with-actor.ts'
import type { Draft } from '../../../../../case/drafts/model.ts'
import { draftOf } from '../../../../../case/drafts/store.ts'
import { caseField } from '../../../../../case/inputs.ts'
import type { CaseFile } from '../../../../../case/model.ts'
import { clockNow } from '../../../../../case/follow-up/clock/store.ts'
import type { FollowUpClock } from '../../../../../case/follow-up/model.ts'
import { namableFor, type Namable } from '../../../../../case/follow-up/raising/store.ts'
import { raisesFollowUp } from '../../../../../case/policy.ts'
import { findCase } from '../../../../../case/store.ts'

export interface RaisingSeen extends Namable {
  readonly file: CaseFile
  readonly clock: FollowUpClock
  readonly draft: Draft | null
}

export const raisingQuery = defineQuery({
  verb: 'audits.prepareFollowUp',
  input: z.object({ case: caseField }),
  load: loadRaising,
  policy: raisesFollowUp,
  trail: ({ file }) => ({ children: [file.child], body: { case: file.id } }),
})

async function loadRaising(
  transaction: Transaction,
  input: { readonly case: Id<'case'> },
  actor: Actor,
  { today }: Moment,
): Promise<RaisingSeen | null> {
  const file = await findCase(transaction, input.case)
  if (file === null) return null
  return {
    ...{ file, ...(await namableFor(transaction, today)) },
    clock: await clockNow(transaction),
    draft: await draftOf(transaction, input.case, actor, 'followUp'),
  }
}
