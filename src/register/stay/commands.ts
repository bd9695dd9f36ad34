import { z } from 'zod'
import { askFor, defineCommand, type Actor, type Moment } from '../../access/index.ts'
import { knownAt } from '../../kernel/known.ts'
import { conflict, invalid, type Refusal } from '../../kernel/refusal.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { RECORDS_CHANGED } from '../../organisation/index.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import type { StayFacts } from '../model.ts'
import { keepersOnly } from '../policy.ts'
import { OVERTAKEN, sayEnded } from '../words.ts'
import * as fields from './fields.ts'
import { replaceVersion, type NewVersion } from './keep/store.ts'
import { loadStayToChange, type StayInPlace } from './load.ts'
import { changedFields, decideCorrection, decideEnd, decideUnchanged, decideWithdrawal } from './rules.ts'

const which = { stay: z.uuid(), version: fields.versionField }

/** Ends a stay: the day is the first on which the child is no longer on the list. */
export const endStay = defineCommand({
  verb: 'register.endStay',
  input: z.object({
    ...which,
    until: fields.untilField,
    reasonOff: fields.reasonField('Enter why the child comes off the list'),
  }),
  load: (transaction, { stay }, _actor, moment) => loadStayToChange(transaction, stay, moment),
  policy: keepersOnly,
  run: async (transaction, place, { version, until, reasonOff }, moment, actor) => {
    const unchanged = decideUnchanged(place.stay, version)
    if (!unchanged.ok) return unchanged
    if (place.stay.until !== null) return invalid(sayEnded(place.stay.until))
    const ended = decideEnd({ ...place.stay, until, reasonOff }, place.around.today)
    if (!ended.ok) return ended
    const next = { facts: ended.value, changeReason: null, isWithdrawn: false }
    return keep(transaction, place, next, moment, actor)
  },
  trail: (facts, place) => noteOf(place, changedFields(place.stay, facts)),
})

/** Corrects what was entered of a stay; the earlier version is kept, with the reason of the correction. */
export const correctStay = defineCommand({
  verb: 'register.correctStay',
  input: z.object({
    ...which,
    strands: fields.strandsField,
    riskLevel: fields.riskLevelField,
    from: fields.fromField,
    until: fields.optionalUntilField,
    reasonOn: fields.optionalReasonField,
    reasonOff: fields.optionalReasonField,
    changeReason: fields.reasonField('Enter why you correct this stay'),
  }),
  load: (transaction, { stay }, _actor, moment) => loadStayToChange(transaction, stay, moment),
  policy: keepersOnly,
  run: async (transaction, place, { version, changeReason, ...entered }, moment, actor) => {
    const unchanged = decideUnchanged(place.stay, version)
    if (!unchanged.ok) return unchanged
    const corrected = decideCorrection(place.stay, entered, place.around)
    if (!corrected.ok) return corrected
    const next = { facts: corrected.value, changeReason, isWithdrawn: false }
    return keep(transaction, place, next, moment, actor)
  },
  trail: (facts, place) => noteOf(place, changedFields(place.stay, facts)),
})

/** Takes away a stay that should never have been entered; its history stays. */
export const withdrawStay = defineCommand({
  verb: 'register.withdrawStay',
  input: z.object({ ...which, changeReason: fields.reasonField('Enter why this stay was a mistake') }),
  load: (transaction, { stay }, _actor, moment) => loadStayToChange(transaction, stay, moment),
  policy: keepersOnly,
  run: async (transaction, place, { version, changeReason }, moment, actor) => {
    const allowed = decideWithdrawal(place.stay, version)
    if (!allowed.ok) return allowed
    const next = { facts: place.stay, changeReason, isWithdrawn: true }
    return keep(transaction, place, next, moment, actor)
  },
  trail: (_facts, place) => noteOf(place, ['isWithdrawn']),
})

async function keep(
  transaction: Transaction,
  { stay }: StayInPlace,
  next: NewVersion,
  moment: Moment,
  actor: Actor,
): Promise<Result<StayFacts, Refusal>> {
  const from = { authority: actor.authority, line: moment.line, at: knownAt(moment) }
  if (!(await replaceVersion(transaction, stay, next, from))) return conflict(OVERTAKEN)
  await askFor(transaction, RECORDS_CHANGED, { actor, moment })
  return ok(next.facts)
}

function noteOf({ stay, register }: StayInPlace, changed: readonly string[]) {
  return { children: [stay.child], body: { stay: stay.id, register: register.code, fields: changed } }
}
