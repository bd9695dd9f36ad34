import { z } from 'zod'
import { defineCommand, onlyRoles } from '../../access/index.ts'
import { invalid } from '../../kernel/refusal.ts'
import { ok } from '../../kernel/result.ts'
import { readRecordAddress } from './rules.ts'
import { findRecordAddress, insertRecordAddress } from './store.ts'

const UNCHANGED = 'This is the address that is set already. Change it, or go back.'

/** Says how a record of the case system is opened from its reference; the trail keeps that it changed and not the address. */
export const setRecordAddress = defineCommand({
  verb: 'organisation.setRecordAddress',
  input: z.object({ address: z.string().default('') }),
  load: async (transaction) => ({ before: await findRecordAddress(transaction) }),
  policy: onlyRoles('administrator', 'auditLead'),
  run: async (transaction, { before }, input, moment, actor) => {
    const read = readRecordAddress(input.address)
    if (!read.ok) return invalid(read.problem, 'address')
    if (read.value === before) return invalid(UNCHANGED, 'address')
    const id = moment.newId<'caseSystemAddress'>()
    const set = { authority: actor.authority, id, address: read.value, at: moment.at, by: actor.person }
    await insertRecordAddress(transaction, set)
    return ok(read.value)
  },
  trail: (address) => ({ children: [], body: { isLinked: address !== null } }),
})
