import { z } from 'zod'
import { defineQuery } from '../../../../../access/index.ts'
import { may } from '../../../../rounds/policy.ts'
import { findRoundSeen } from '../../../../rounds/show/load.ts'

/** The cases of a round for who may replace one of them. */
export const replaceableQuery = defineQuery({
  verb: 'audits.seeReplaceable',
  input: z.object({ round: z.string() }),
  load: (transaction, { round }, actor) => findRoundSeen(transaction, round, actor),
  policy: may('replace'),
  trail: ({ round, cases }) => ({ children: cases.map(({ child }) => child), body: { round: round.code } }),
})
