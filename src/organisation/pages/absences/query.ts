import { z } from 'zod'
import { anybody, defineQuery, onlyRoles } from '../../../access/index.ts'
import { absencesFrom, auditorsByName } from '../../people/absences/store.ts'

/** Everybody's absences that are not over, and the auditors for whom one can be declared. */
export const absencesQuery = defineQuery({
  verb: 'organisation.seeAbsences',
  input: z.object({}),
  load: async (transaction, _input, _actor, { today }) => ({
    absences: await absencesFrom(transaction, today, null),
    people: await auditorsByName(transaction),
  }),
  policy: onlyRoles('auditLead'),
  trail: () => ({ children: [], body: {} }),
})

/** One's own. */
export const ownAbsencesQuery = defineQuery({
  verb: 'organisation.seeOwnAbsences',
  input: z.object({}),
  load: async (transaction, _input, actor, { today }) => ({
    absences: await absencesFrom(transaction, today, actor.person),
    people: null,
  }),
  policy: anybody,
  trail: () => ({ children: [], body: {} }),
})
