import { z } from 'zod'
import { defineQuery } from '../../../../../access/index.ts'
import type { Day } from '../../../../../kernel/day.ts'
import { choicesIn } from '../../../../allocation/choices.ts'
import { allocationOf, type Allocation } from '../../../../allocation/load.ts'
import type { ChosenPair } from '../../../../allocation/model.ts'
import type { Proposal } from '../../../../allocation/proposal/propose.ts'
import type { SeatedBefore } from '../../../../allocation/proposal/rules.ts'
import { seatsBefore } from '../../../../allocation/proposal/store.ts'
import { may } from '../../../../rounds/policy.ts'
import { findRound } from '../../../../rounds/store.ts'

export interface AllocationSeen extends Allocation {
  readonly today: Day
  /** The pairs that somebody wants checked. */
  readonly asked: readonly ChosenPair[] | null
  /** Who sat together before, where a proposal is asked for. */
  readonly before: readonly SeatedBefore[] | null
  readonly proposal: Proposal | null
}

/** The cases that wait for auditors, who may be chosen, and the pairs that somebody wants checked or proposed. */
export const allocationQuery = defineQuery({
  verb: 'audits.seeAllocation',
  input: z.looseObject({ round: z.string(), propose: z.string().optional() }),
  load: async (transaction, input, _actor, { today }): Promise<AllocationSeen | null> => {
    const round = await findRound(transaction, input.round)
    if (round === null) return null
    const allocation = await allocationOf(transaction, round, today)
    const isAsked = Object.keys(input).some((name) => name.startsWith('first-'))
    const asked = isAsked ? choicesIn(input, allocation.cases) : null
    const before = input.propose === 'yes' ? await seatsBefore(transaction) : null
    return { ...allocation, today, asked, before, proposal: null }
  },
  policy: may('allocate'),
  trail: ({ round, cases, before }) => ({
    children: cases.map(({ child }) => child),
    body: { round: round.code, isProposing: before !== null },
  }),
})
