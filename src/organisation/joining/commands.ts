import { z } from 'zod'
import { askFor, defineCommand, onlyRoles, type Actor, type Moment } from '../../access/index.ts'
import type { Id } from '../../kernel/ids.ts'
import { conflict } from '../../kernel/refusal.ts'
import { ok } from '../../kernel/result.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { identitiesOf, lockChildren } from '../children/store.ts'
import { RECORDS_CHANGED } from '../news.ts'
import { renewSight } from '../sight/store.ts'
import type { JoiningGround } from './ground.ts'
import type { Proposal } from './model.ts'
import {
  insertJoining,
  insertLinks,
  insertRejected,
  insertUndone,
  lockOutImports,
  moveIdentities,
} from './move/store.ts'
import { chooseDirection, decideUndoing, proposalsFor } from './rules.ts'
import { findJoinings, identitiesMovedBy, rejectedPairs, sharedIdentifiers } from './store.ts'
import { JOINING_SENTENCES as SAY } from './words.ts'

/** Who says that two children are one: they see every child, and so both sides. */
export const JOINERS = ['auditLead', 'informationGovernance'] as const

const LONGEST_REASON = 500
const reason = (sentence: string) =>
  z
    .string({ error: sentence })
    .trim()
    .min(1, sentence)
    .max(LONGEST_REASON, `Shorten the reason to ${LONGEST_REASON} characters or fewer`)

const pair = { one: z.uuid(), other: z.uuid() }

interface Pair {
  readonly one: string
  readonly other: string
}

/** What is proposed of two children now; null when nothing is. */
export async function findProposal(transaction: Transaction, { one, other }: Pair): Promise<Proposal | null> {
  const shared = await sharedIdentifiers(transaction, [one, other])
  return proposalsFor(shared, await rejectedPairs(transaction))[0] ?? null
}

/** How many pairs of children may be one, of those that the actor sees. */
export async function countProposals(transaction: Transaction): Promise<number> {
  const shared = await sharedIdentifiers(transaction, null)
  return proposalsFor(shared, await rejectedPairs(transaction)).length
}

async function loadProposal(transaction: Transaction, pairOf: Pair) {
  await lockChildren(transaction, [pairOf.one, pairOf.other])
  const proposal = await findProposal(transaction, pairOf)
  return proposal && { proposal }
}

/** Finds that two children who share an identifier are two children all the same; nothing proposes them again. */
export const rejectMatch = defineCommand({
  verb: 'organisation.rejectMatch',
  input: z.object({ ...pair, reason: reason(SAY.whyNot) }),
  load: loadProposal,
  policy: onlyRoles(...JOINERS),
  run: async (transaction, { proposal }, input, moment, actor) => {
    await insertRejected(transaction, proposal, { ...byWhom(moment, actor), reason: input.reason })
    return ok(proposal)
  },
  trail: ({ one, other, shared }) => ({ children: [one, other], body: { shared } }),
})

/** The commands that join children and take that back, for the tables that the rooms declared. */
export function defineJoining(ground: JoiningGround) {
  return { ground, joinChildren: defineJoin(ground), undoJoining: defineUndo(ground) }
}

export type JoiningCommands = ReturnType<typeof defineJoining>

/** Makes one child of two: the identities of one move to the other, with everything that hangs on them. */
function defineJoin(ground: JoiningGround) {
  return defineCommand({
    verb: 'organisation.joinChildren',
    input: z.object({ ...pair, reason: reason(SAY.why) }),
    load: loadProposal,
    policy: onlyRoles(...JOINERS),
    run: async (transaction, { proposal }, input, moment, actor) => {
      if (!(await lockOutImports(transaction, actor.authority))) return conflict(SAY.importing)
      const standings = await ground.standings(transaction, [proposal.one, proposal.other])
      const direction = chooseDirection(proposal, standings)
      if (!direction.ok) return direction
      const { kept, joined } = direction.value
      const done = {
        ...byWhom(moment, actor),
        joining: moment.newId<'joining'>(),
        reason: input.reason,
      }
      const moving = (await identitiesOf(transaction, joined)).map(({ id }) => id)
      await insertJoining(transaction, direction.value, proposal, done)
      await insertLinks(transaction, { from: joined, to: kept }, withIds(moving, moment), done)
      await moveIdentities(transaction, ground, { identities: moving, to: kept })
      await renewSight(transaction, { actor, moment })
      await askFor(transaction, RECORDS_CHANGED, { actor, moment })
      return ok({ joining: done.joining, ...direction.value, identities: moving })
    },
    trail: ({ joining, kept, joined, identities }, { proposal }) => ({
      children: [kept, joined],
      body: { joining, kept, joined, identities, verdict: proposal.verdict, shared: proposal.shared },
    }),
  })
}

/** Takes a joining back: what it moved returns to the child it came from, with what came to it since. */
function defineUndo(ground: JoiningGround) {
  return defineCommand({
    verb: 'organisation.undoJoining',
    input: z.object({ joining: z.uuid(), reason: reason(SAY.whyUndo) }),
    load: loadJoining,
    policy: onlyRoles(...JOINERS),
    run: async (transaction, { joining, identities, isWhole }, input, moment, actor) => {
      if (!(await lockOutImports(transaction, actor.authority))) return conflict(SAY.importing)
      const { kept, joined } = joining
      const standings = await ground.standings(transaction, [joined])
      const openRounds = standings.get(joined)?.openRounds ?? []
      const decided = decideUndoing(joining, { isWhole, openRounds })
      if (!decided.ok) return decided
      const done = { ...byWhom(moment, actor), joining: joining.id, reason: input.reason }
      await insertUndone(transaction, kept, done)
      await insertLinks(transaction, { from: kept, to: joined }, withIds(identities, moment), done)
      await moveIdentities(transaction, ground, { identities, to: joined })
      await renewSight(transaction, { actor, moment })
      await askFor(transaction, RECORDS_CHANGED, { actor, moment })
      return ok(joining)
    },
    trail: ({ id, kept, joined }, { identities }) => ({
      children: [kept, joined],
      body: { joining: id, identities },
    }),
  })
}

async function loadJoining(transaction: Transaction, { joining: id }: { readonly joining: string }) {
  const [found] = await findJoinings(transaction, { id, atMost: 1 })
  if (found === undefined) return null
  await lockChildren(transaction, [found.kept, found.joined])
  const [joining = found] = await findJoinings(transaction, { id, atMost: 1 })
  return { joining, ...(await identitiesMovedBy(transaction, joining)) }
}

function withIds(identities: readonly Id<'identity'>[], moment: Moment) {
  return identities.map((identity) => ({ identity, link: moment.newId<'identityLink'>() }))
}

function byWhom(moment: Moment, actor: Actor) {
  return { authority: actor.authority, at: moment.at, by: actor.person }
}
