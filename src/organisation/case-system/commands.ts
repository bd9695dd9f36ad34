import { z } from 'zod'
import { defineCommand, onlyRoles } from '../../access/index.ts'
import { conflict, invalid } from '../../kernel/refusal.ts'
import { ok } from '../../kernel/result.ts'
import { oneAtATime } from '../../platform/database/one-at-a-time.ts'
import { isOvertaken, seenField } from '../../platform/http/seen.ts'
import { readRecordAddress } from './rules.ts'
import { findRecordAddress, insertRecordAddress } from './store.ts'

const UNCHANGED = 'This is the address that is set already. Change it, or go back.'

const CHANGED_SINCE =
  'Somebody else set another address while you had this page open, and yours is not saved yet. Both stand below. Save yours again if it should hold instead.'

/** Says how a record of the case system is opened from its reference; the trail keeps that it changed and not the address. */
export const setRecordAddress = defineCommand({
  verb: 'organisation.setRecordAddress',
  input: z.object({ address: z.string().default(''), seen: seenField }),
  load: async (transaction) => {
    await oneAtATime(transaction, 'organisation.caseSystemAddress')
    return { before: await findRecordAddress(transaction) }
  },
  policy: onlyRoles('administrator', 'auditLead'),
  run: async (transaction, { before }, input, moment, actor) => {
    const read = readRecordAddress(input.address)
    if (!read.ok) return invalid(read.problem, 'address')
    if (isOvertaken({ stands: before, wanted: read.value, seen: input.seen })) return conflict(CHANGED_SINCE)
    if (read.value === before) return invalid(UNCHANGED, 'address')
    const id = moment.newId<'caseSystemAddress'>()
    const set = { authority: actor.authority, id, address: read.value, at: moment.at, by: actor.person }
    await insertRecordAddress(transaction, set)
    return ok(read.value)
  },
  trail: (address) => ({ children: [], body: { isLinked: address !== null } }),
})
