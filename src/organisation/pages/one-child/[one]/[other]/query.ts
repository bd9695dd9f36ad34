import { z } from 'zod'
import { defineQuery, onlyRoles } from '../../../../../access/index.ts'
import type { Id } from '../../../../../kernel/ids.ts'
import type { Refusal } from '../../../../../kernel/refusal.ts'
import type { Result } from '../../../../../kernel/result.ts'
import type { Transaction } from '../../../../../platform/database/with-actor.ts'
import type { Identity, KnownChild } from '../../../../children/model.ts'
import { findChild, identitiesOf } from '../../../../children/store.ts'
import { involvementsOf } from '../../../../involvement/store.ts'
import type { Involvement } from '../../../../involvement/model.ts'
import { findProposal, JOINERS } from '../../../../joining/commands.ts'
import type { JoiningGround } from '../../../../joining/ground.ts'
import type { Proposal, Standing } from '../../../../joining/model.ts'
import { chooseDirection, type Direction } from '../../../../joining/rules.ts'

export interface Side {
  readonly known: KnownChild
  readonly identities: readonly Identity[]
  readonly involvements: readonly Involvement[]
  readonly standing: Standing | null
}

export interface SeenPair {
  readonly proposal: Proposal
  readonly sides: readonly [Side, Side]
  /** Which of the two would stay, or why neither may move now. */
  readonly direction: Result<Direction, Refusal>
}

/** Two children who may be one, beside each other; there is no such page for two of whom nothing is proposed. */
export function seePair(ground: JoiningGround) {
  return defineQuery({
    verb: 'organisation.seePair',
    input: z.object({ one: z.uuid(), other: z.uuid() }),
    load: async (transaction, pair): Promise<SeenPair | null> => {
      const proposal = await findProposal(transaction, pair)
      if (proposal === null) return null
      const standings = await ground.standings(transaction, [proposal.one, proposal.other])
      const one = await sideOf(transaction, proposal.one, standings.get(proposal.one))
      const other = await sideOf(transaction, proposal.other, standings.get(proposal.other))
      if (one === null || other === null) return null
      return { proposal, sides: [one, other], direction: chooseDirection(proposal, standings) }
    },
    policy: onlyRoles(...JOINERS),
    trail: ({ proposal: { one, other } }) => ({ children: [one, other], body: {} }),
  })
}

async function sideOf(
  transaction: Transaction,
  child: Id<'child'>,
  standing: Standing | undefined,
): Promise<Side | null> {
  const known = await findChild(transaction, child)
  if (known === null) return null
  const involvements = (await involvementsOf(transaction, [child], null)).get(child) ?? []
  const identities = await identitiesOf(transaction, child)
  return { known, identities, involvements, standing: standing ?? null }
}
