import { z } from 'zod'
import { defineQuery } from '../../../../../access/index.ts'
import { choicesIn } from '../../../../allocation/choices.ts'
import { allocationOf } from '../../../../allocation/load.ts'
import { may } from '../../../../rounds/policy.ts'
import { findRound } from '../../../../rounds/store.ts'

/** The cases that wait for auditors, who may be chosen, and the pairs that somebody wants checked. */
export const allocationQuery = defineQuery({
  verb: 'audits.seeAllocation',
  input: z.looseObject({ round: z.string() }),
  load: async (transaction, input, _actor, { today }) => {
    const round = await findRound(transaction, input.round)
    if (round === null) return null
    const allocation = await allocationOf(transaction, round, today)
    const isAsked = Object.keys(input).some((name) => name.startsWith('first-'))
    return { ...allocation, today, asked: isAsked ? choicesIn(input, allocation.cases) : null }
  },
  policy: may('allocate'),
  trail: ({ round, cases }) => ({ children: cases.map(({ child }) => child), body: { round: round.code } }),
})

export type AllocationSeen = NonNullable<Awaited<ReturnType<typeof allocationQuery.load>>>
