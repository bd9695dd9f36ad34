import { z } from 'zod'
import { defineCommand, onlyMachines, updateWorker } from '../../access/index.ts'
import type { Day } from '../../kernel/day.ts'
import { invalid } from '../../kernel/refusal.ts'
import { ok } from '../../kernel/result.ts'
import { insertRecordAddress, recordAddresses } from '../case-system/store.ts'
import { renewSight } from '../sight/store.ts'
import { workersOfSource } from '../tables/store.ts'
import type { RoleMeaning, StoryPerson } from './model.ts'
import { insertPersonas } from './personas.ts'
import { findUnlinked, insertInvolvementRoles } from './store.ts'

/** Says what roles of involvements mean, and lets the people of a story sign in. Run by the doorkeeper. */
export const settleIn = defineCommand({
  verb: 'organisation.settleIn',
  input: z.object({
    involvementRoles: z.array(z.custom<RoleMeaning>()),
    personas: z.array(z.custom<StoryPerson>()),
    from: z.custom<Day>((value) => Number.isInteger(value)),
    recordAddress: z.string().nullable().default(null),
  }),
  load: async (transaction) => ({ isAddressSet: (await recordAddresses(transaction, 1)).length > 0 }),
  policy: onlyMachines('doorkeeper'),
  run: async (transaction, { isAddressSet }, input, moment, actor) => {
    const { involvementRoles, personas, from, recordAddress: address } = input
    await insertInvolvementRoles(transaction, actor.authority, involvementRoles)
    await insertPersonas(transaction, personas, from, { moment, actor })
    const { authority } = actor
    const set = { authority, id: moment.newId<'caseSystemAddress'>(), address, at: moment.at, by: null }
    // What people set on the page since then is left alone.
    if (address !== null && !isAddressSet) await insertRecordAddress(transaction, set)
    return ok(personas.map(({ login }) => login))
  },
  trail: (logins) => ({ children: [], body: { logins } }),
})

/** Says which worker each person is, once the workers are known, and gives the sight that follows from it. */
export const linkWorkers = defineCommand({
  verb: 'organisation.linkWorkers',
  input: z.object({
    source: z.string(),
    links: z.array(z.object({ login: z.string(), workerKey: z.string() })),
  }),
  load: async (transaction, { source, links }) => ({
    workers: await workersOfSource(transaction, source),
    unlinked: await findUnlinked(
      transaction,
      links.map(({ login }) => login),
    ),
  }),
  policy: onlyMachines('importer'),
  run: async (transaction, { workers, unlinked }, { links }, moment, actor) => {
    const stranger = links.find(({ workerKey }) => !workers.has(workerKey))
    if (stranger)
      return invalid(`No worker has the id ${stranger.workerKey} that belongs to ${stranger.login}.`)
    for (const { login, workerKey } of links) {
      const person = unlinked.get(login)
      if (person !== undefined) await updateWorker(transaction, person, workers.get(workerKey) ?? null)
    }
    await renewSight(transaction, { actor, moment })
    return ok([...unlinked.keys()])
  },
  trail: (logins) => ({ children: [], body: { logins } }),
})
