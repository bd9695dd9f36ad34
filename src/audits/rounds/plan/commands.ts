import { defineCommand } from '../../../access/index.ts'
import { conflict } from '../../../kernel/refusal.ts'
import { ok } from '../../../kernel/result.ts'
import { isOvertaken } from '../../../platform/http/seen.ts'
import { checkAction } from '../lifecycle.ts'
import { may, mayPlan } from '../policy.ts'
import { editedRoundInput, newRoundInput } from './input.ts'
import { judgeEdited, judgeNew } from './load.ts'
import { checkPlan } from './rules.ts'
import { shownPlan } from './shown.ts'
import { insertRound, updatePlan } from './store.ts'
import { PLAN_CHANGED_SINCE } from './words.ts'

const NOTHING_KNOWN = {
  announcedOn: null,
  knownFrameCount: null,
  knownSampleCount: null,
  note: null,
} as const

/** Plans a round: what, when, of which list, how many, and who draws. */
export const planRound = defineCommand({
  verb: 'audits.planRound',
  input: newRoundInput,
  load: (transaction, { code, ...plan }) => judgeNew(transaction, code, plan),
  policy: mayPlan,
  run: async (transaction, judged, { code }, moment, actor) => {
    const plan = checkPlan({ ...judged, today: moment.today })
    if (!plan.ok) return plan
    const id = moment.newId<'round'>()
    await insertRound(
      transaction,
      actor,
      { ...plan.value, ...NOTHING_KNOWN, id, code, status: 'planned' },
      moment.at,
    )
    return ok({ id, code })
  },
  trail: (_planned, _judged, { code }) => ({ children: [], body: { round: code } }),
})

/** Changes the plan while nothing is frozen; refused to who did not see the plan that stands. */
export const editRound = defineCommand({
  verb: 'audits.editRound',
  input: editedRoundInput,
  load: (transaction, { round, seen: _seen, ...plan }) => judgeEdited(transaction, round, plan),
  policy: may('edit'),
  run: async (transaction, { round, ...judged }, { seen }, moment) => {
    const permitted = checkAction(round, 'edit')
    if (!permitted.ok) return permitted
    const plan = checkPlan({ ...judged, today: moment.today })
    if (!plan.ok) return plan
    if (isOvertaken({ stands: shownPlan(round), wanted: shownPlan(plan.value), seen }))
      return conflict(PLAN_CHANGED_SINCE)
    await updatePlan(transaction, round.id, plan.value)
    return ok({ code: round.code })
  },
  trail: ({ code }) => ({ children: [], body: { round: code } }),
})
