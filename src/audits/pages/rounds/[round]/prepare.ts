import { z } from 'zod'
import { defineQuery, holds, onlyMachines, type Prepare } from '../../../../access/index.ts'
import { openDrawnCases } from '../../../rounds/cases/commands.ts'
import { findCases } from '../../../rounds/cases/store.ts'
import { findDrawing } from '../../../rounds/ceremony/load.ts'

const waitingCases = defineQuery({
  verb: 'audits.seeWaitingCases',
  input: z.object({ round: z.string() }),
  load: async (transaction, { round: code }) => {
    const drawing = await findDrawing(transaction, code)
    if (drawing === null) return { isWaiting: false }
    const { round, ceremony } = drawing
    const cases = await findCases(transaction, round.id, ceremony.attempt)
    return { isWaiting: round.status === 'drawn' && cases.length === 0 }
  },
  policy: onlyMachines('counter'),
  trail: ({ isWaiting }, { round }) => ({ children: [], body: { round, isWaiting } }),
})

/**
 * Opens the cases of a sample that the independent person has just drawn: a machine that sees every child does it,
 * since that person may not know which children were drawn.
 */
export const openWaitingCases: Prepare = async ({ door, machine }, actor, { round }) => {
  if (!holds(actor, 'independentPerson', 'auditLead')) return
  const counter = await machine('counter', actor)
  const waiting = await door.see(counter, waitingCases, { round })
  if (waiting.ok && waiting.value.isWaiting) await door.run(counter, openDrawnCases, { round })
}
