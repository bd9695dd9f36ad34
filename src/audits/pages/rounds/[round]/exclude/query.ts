import { z } from 'zod'
import { defineQuery } from '../../../../../access/index.ts'
import type { Transaction } from '../../../../../platform/database/with-actor.ts'
import { childrenKnown, nameOf } from '../../../../../organisation/index.ts'
import { listOnDay, type ListedChild } from '../../../../../register/index.ts'
import type { Exclusion } from '../../../../rounds/exclusions/model.ts'
import { exclusionsOf } from '../../../../rounds/exclusions/store.ts'
import { checkAction } from '../../../../rounds/lifecycle.ts'
import type { Round } from '../../../../rounds/model.ts'
import { may } from '../../../../rounds/policy.ts'
import { findRound } from '../../../../rounds/store.ts'

export interface LeftOut extends Exclusion {
  readonly name: string
}

export interface ExclusionsSeen {
  readonly round: Round
  /** Who is on the list as at the round's day and not left out; nobody where it is too late to ask. */
  readonly listed: readonly ListedChild[]
  readonly leftOut: readonly LeftOut[]
}

export const exclusionsQuery = defineQuery({
  verb: 'audits.seeExclusions',
  input: z.object({ round: z.string() }),
  load: loadExclusions,
  policy: may('exclude'),
  trail: ({ round, listed, leftOut }) => ({
    children: [...listed, ...leftOut].map(({ child }) => child),
    body: { round: round.code },
  }),
})

async function loadExclusions(
  transaction: Transaction,
  input: { readonly round: string },
): Promise<ExclusionsSeen | null> {
  const round = await findRound(transaction, input.round)
  if (round === null || !checkAction(round, 'exclude').ok) return round && { round, listed: [], leftOut: [] }
  const exclusions = await exclusionsOf(transaction, round.id)
  const out = exclusions.map(({ child }) => child)
  const listed = await listOf(transaction, round)
  const known = await childrenKnown(transaction, out, null)
  return {
    round,
    listed: listed.filter(({ child }) => !out.includes(child)),
    leftOut: exclusions.map((each) => ({ ...each, name: nameOf(known.get(each.child) ?? NAMELESS) })),
  }
}

const NAMELESS = { forename: null, surname: null }

async function listOf(transaction: Transaction, { asAt, register }: Round): Promise<ListedChild[]> {
  return asAt === null ? [] : listOnDay(transaction, { register: register.id, asAt, knownOn: null })
}
