import { z } from 'zod'
import { defineCommand } from '../../access/index.ts'
import { invalid } from '../../kernel/refusal.ts'
import { ok } from '../../kernel/result.ts'
import { textField } from '../fields.ts'
import { EXPOSURES } from '../model.ts'
import { knowsCases } from '../policy.ts'
import { loadExposing } from './load.ts'
import { insertSaid } from './store.ts'
import { CHOOSE_CASE, CHOOSE_EXPOSURE, SAY_WHY } from './words.ts'

/** Says of one case whether it could show the action, where an auditor of it or the audit lead knows. The newest word counts. */
export const sayExposure = defineCommand({
  verb: 'actions.sayExposure',
  input: z.object({
    action: z.uuid(),
    round: z.string(),
    case: z.uuid({ error: CHOOSE_CASE }),
    exposure: z.enum(EXPOSURES, { error: CHOOSE_EXPOSURE }),
    reason: textField(SAY_WHY),
  }),
  load: loadExposing,
  policy: knowsCases,
  run: async (transaction, { action, round, cases }, input, moment, actor) => {
    const file = cases.find((each) => each.case === input.case)
    if (file === undefined) return invalid(CHOOSE_CASE, 'case')
    const { exposure, reason } = input
    const id = moment.newId<'caseExposure'>()
    await insertSaid(transaction, actor, moment.at, {
      ...{ id, action: action.id, round: round.id, file, exposure, reason },
    })
    return ok({ file, exposure })
  },
  trail: ({ file, exposure }, { action }) => ({
    children: [file.child],
    body: { action: action.id, case: file.case, exposure },
  }),
})
