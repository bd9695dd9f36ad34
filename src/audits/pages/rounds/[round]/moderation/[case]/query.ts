import { z } from 'zod'
import { defineQuery, type Moment } from '../../../../../../access/index.ts'
import type { Id } from '../../../../../../kernel/ids.ts'
import type { Transaction } from '../../../../../../platform/database/with-actor.ts'
import { caseField } from '../../../../../case/inputs.ts'
import { loadChoice } from '../../../../../moderation/choosing.ts'
import { mayChooseModerator } from '../../../../../rounds/policy.ts'

/** Everybody who may moderate a case, with what the checks say of each. */
export const moderatorsQuery = defineQuery({
  verb: 'audits.seeModerators',
  input: z.object({ round: z.string(), case: caseField }),
  load: loadModerators,
  policy: mayChooseModerator,
  trail: ({ file }) => ({ children: [file.child], body: { case: file.id } }),
})

function loadModerators(
  transaction: Transaction,
  asked: { readonly round: string; readonly case: Id<'case'> },
  _actor: unknown,
  moment: Moment,
) {
  return loadChoice(transaction, asked, moment)
}
