import { z } from 'zod'
import { defineQuery, type Actor, type Moment } from '../../../../access/index.ts'
import type { Id } from '../../../../kernel/ids.ts'
import type { Transaction } from '../../../../platform/database/with-actor.ts'
import type { FollowUpInCase } from '../../../case/follow-up/model.ts'
import { seesFollowUp } from '../../../case/follow-up/policy.ts'
import { isOverdue } from '../../../case/follow-up/rules.ts'
import { findFollowUp } from '../../../case/follow-up/store.ts'
import { followUpField } from '../../../case/inputs.ts'
import { childOf, type ChildOfCase } from '../../../case/record/query.ts'

export interface FollowUpSeen extends FollowUpInCase {
  readonly child: ChildOfCase
  readonly isOverdue: boolean
}

export const followUpQuery = defineQuery({
  verb: 'audits.seeFollowUp',
  input: z.object({ followUp: followUpField }),
  load: loadFollowUp,
  policy: seesFollowUp,
  trail: ({ followUp }) => ({ children: [followUp.child], body: { followUp: followUp.id } }),
})

async function loadFollowUp(
  transaction: Transaction,
  { followUp }: { readonly followUp: Id<'followUp'> },
  _actor: Actor,
  moment: Moment,
): Promise<FollowUpSeen | null> {
  const found = await findFollowUp(transaction, followUp, moment.today)
  if (found === null) return null
  const child = await childOf(transaction, found.followUp.child)
  return { ...found, child, isOverdue: isOverdue(found.followUp, { at: moment.at, on: moment.today }) }
}
