import { z } from 'zod'
import { anybody, defineQuery, holds } from '../../../access/index.ts'
import type { Day } from '../../../kernel/day.ts'
import { knownProcedures } from '../../known-standards.ts'
import type { Procedure } from '../../model.ts'

export interface SeenProcedures {
  readonly procedures: readonly Procedure[]
  readonly today: Day
  readonly mayChange: boolean
}

/** Every procedure with the standards that are made of it. */
export const seeProcedures = defineQuery({
  verb: 'standards.seeProcedures',
  input: z.object({}),
  load: async (transaction, _input, actor, { today }): Promise<SeenProcedures> => ({
    ...{ procedures: await knownProcedures(transaction), today },
    mayChange: holds(actor, 'auditLead'),
  }),
  policy: anybody,
  trail: ({ procedures }) => ({ children: [], body: { procedures: procedures.map(({ code }) => code) } }),
})
