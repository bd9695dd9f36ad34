import { z } from 'zod'
import { defineCommand } from '../../access/index.ts'
import { formatDay } from '../../kernel/day.ts'
import { conflict, invalid } from '../../kernel/refusal.ts'
import { ok } from '../../kernel/result.ts'
import { insertVersion, ownVersions } from '../versions/store.ts'
import * as fields from './fields.ts'
import { loadStandard, standingOn } from './load.ts'
import { leadOnly } from './policy.ts'
import { decideChange } from './rules.ts'
import { ALREADY_BEGUN, ALREADY_WITHDRAWN, NOT_CHANGEABLE, sayRule } from './words.ts'

/** Adds a version of a standard with another figure, from a day to come; nothing in the past changes. */
export const changeFigure = defineCommand({
  verb: 'standards.changeFigure',
  input: z.object({
    standard: fields.codeField,
    ...fields.figureFields,
    citation: fields.citationField,
    reason: fields.reasonField,
  }),
  load: (transaction, { standard }, _actor, moment) => loadStandard(transaction, standard, moment),
  policy: leadOnly,
  run: async (transaction, place, { amount, unit, from, citation, reason }, moment, actor) => {
    const standing = standingOn(place, from)
    if (standing === null) return invalid(NOT_CHANGEABLE)
    const decided = decideChange(standing, { typed: { amount, unit }, from })
    if (!decided.ok) return decided
    const id = moment.newId<'standardVersion'>()
    const said = { id, standard: place.standard.code, from, rule: decided.value, citation, reason }
    await insertVersion(transaction, actor, { ...said, withdraws: null, at: moment.at })
    return ok({ id, from, before: sayRule(standing.rule), after: sayRule(decided.value) })
  },
  trail: ({ id, from, before, after }, { standard }, { reason }) => ({
    children: [],
    body: { version: id, standard: standard.code, from: formatDay(from), before, after },
    reason,
  }),
})

/** Takes back a version that has not begun. */
export const withdrawVersion = defineCommand({
  verb: 'standards.withdrawVersion',
  input: z.object({
    standard: fields.codeField,
    version: z.uuid(),
    reason: fields.withdrawalReasonField,
  }),
  load: async (transaction, { standard, version: id }, _actor, { today }) => {
    const own = await ownVersions(transaction)
    const version = own.find((each) => each.id === id && each.standard === standard)
    return version === undefined ? null : { version, today }
  },
  policy: leadOnly,
  run: async (transaction, { version, today }, { reason }, moment, actor) => {
    if (version.withdrawn !== null) return conflict(ALREADY_WITHDRAWN)
    if (version.from <= today) return conflict(ALREADY_BEGUN)
    const id = moment.newId<'standardVersion'>()
    const { standard, from, citation } = version
    const row = { id, standard, from, citation, reason, rule: null, withdraws: version.id, at: moment.at }
    await insertVersion(transaction, actor, row)
    return ok({ id })
  },
  trail: ({ id }, { version }, { reason }) => ({
    children: [],
    body: { version: version.id, standard: version.standard, from: formatDay(version.from), withdrawal: id },
    reason,
  }),
})
