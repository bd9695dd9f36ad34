import { z } from 'zod'
import {
  defineQuery,
  findActorByLogin,
  onlyRolesAndMachines,
  type Actor,
  type Role,
} from '../access/index.ts'

/** Who brings files in, and sees what was wrong with them. */
export const IMPORTERS: readonly Role[] = ['auditLead', 'analyst', 'panelCoordinator']

/**
 * The machine that takes files in, set to work by this person: it sees every child, so that a file is judged alike
 * whoever brings it, and the trail names both.
 */
export const askImporter = defineQuery({
  verb: 'imports.askImporter',
  input: z.object({}),
  load: async (transaction, _input, actor): Promise<Actor | null> => {
    const importer = await findActorByLogin(transaction, 'importer')
    return importer === null ? null : { ...importer, onBehalfOf: actor.person }
  },
  policy: onlyRolesAndMachines(IMPORTERS, ['operator']),
  trail: () => ({ children: [], body: {} }),
})
