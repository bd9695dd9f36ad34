import { z } from 'zod'
import { anybody, defineQuery, holds } from '../../../access/index.ts'
import type { Day } from '../../../kernel/day.ts'
import { knownProcedures } from '../../known-standards.ts'
import type { Fault } from '../../faults/model.ts'
import { standingFaults } from '../../faults/store.ts'
import type { Procedure } from '../../model.ts'

export interface SeenProcedures {
  readonly procedures: readonly Procedure[]
  readonly today: Day
  readonly mayChange: boolean
  /** What cannot be worked out because of a fault, for those who can see to it. */
  readonly faults: readonly Fault[]
}

/** Every procedure with the standards that are made of it. */
export const seeProcedures = defineQuery({
  verb: 'standards.seeProcedures',
  input: z.object({}),
  load: async (transaction, _input, actor, { today }): Promise<SeenProcedures> => ({
    ...{ procedures: await knownProcedures(transaction), today },
    mayChange: holds(actor, 'auditLead'),
    faults: holds(actor, 'auditLead', 'administrator') ? await standingFaults(transaction) : [],
  }),
  policy: anybody,
  trail: ({ procedures }) => ({ children: [], body: { procedures: procedures.map(({ code }) => code) } }),
})
