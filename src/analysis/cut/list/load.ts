import { frameChildren, type Round } from '../../../audits/index.ts'
import type { Day } from '../../../kernel/day.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import { listOnDay, type ListedChild } from '../../../register/index.ts'
import { groupsOf } from '../../representation/groups.ts'
import type { FoundChild } from '../found.ts'

/**
 * Everybody who could have been drawn, by what was known of them when the list was frozen; null where it was not. A
 * round that was put together from its papers knows what its papers brought.
 */
export async function listOfRound(transaction: Transaction, round: Round): Promise<FoundChild[] | null> {
  if (round.asAt === null || round.status === 'knownInPart') return null
  const frozen = await frameChildren(transaction, round.id)
  const drawable = frozen.filter(({ exclusion }) => exclusion === null)
  if (drawable.length === 0) return null
  const listed = await listOnDay(transaction, {
    ...{ register: round.register.id, asAt: round.asAt, knownOn: listKnownOn(round) },
  })
  const byChild = new Map(listed.map((each) => [each.child, each]))
  return drawable.map(({ child }) => ({ child, groups: groupsOf(factsOf(byChild.get(child))) }))
}

/** The day as known on which the list is looked at; null for what is known now. */
export function listKnownOn({ howDrawn, knownOn }: Pick<Round, 'howDrawn' | 'knownOn'>): Day | null {
  return howDrawn === 'reconstruction' ? null : knownOn
}

// Whom the list no longer shows was put there by mistake, or merged: nothing is known of them here.
function factsOf(listed: ListedChild | undefined) {
  return {
    ageYears: listed?.ageYears ?? null,
    sex: listed?.known.sex ?? null,
    ethnicity: listed?.known.ethnicity ?? null,
    strands: listed?.strands ?? [],
    team: listed?.socialCare.team?.name ?? null,
  }
}
