import type { Actor, Moment } from '../../../access/index.ts'
import { ageOn, type Day } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { childrenKnown, involvementsOf, socialCareOn } from '../../../organisation/index.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import { frameChildren } from '../frame/store.ts'
import type { Round } from '../model.ts'
import type { DrawnChild, NewCase } from './model.ts'
import { cancelEarlierCases, insertCases } from './store.ts'

export interface Opening {
  readonly round: Pick<Round, 'id' | 'asAt'>
  readonly attempt: number
  readonly sample: readonly string[]
}

/** Makes a case of every drawn reference, in the order of the draw; what an earlier attempt drew is cancelled. */
export async function openCases(
  transaction: Transaction,
  { round, attempt, sample }: Opening,
  { actor, moment }: { readonly actor: Actor; readonly moment: Moment },
): Promise<NewCase[]> {
  const drawn = await drawnChildren(transaction, round, sample)
  const cases = sample.flatMap((reference, place) => {
    const child = drawn.get(reference)
    return child
      ? [{ ...child, id: moment.newId<'case'>(), reference, position: place + 1, replaces: null }]
      : []
  })
  await cancelEarlierCases(transaction, round.id, attempt)
  await insertCases(transaction, actor, { round: round.id, attempt }, cases)
  return cases
}

/** The children behind drawn references, each with age, team and status as at the round's day. */
export async function drawnChildren(
  transaction: Transaction,
  round: Pick<Round, 'id' | 'asAt'>,
  references: readonly string[],
): Promise<ReadonlyMap<string, DrawnChild>> {
  const frozen = await frameChildren(transaction, round.id)
  const drawn = frozen.filter(({ reference }) => references.includes(reference))
  const facts = await factsOf(
    transaction,
    drawn.map(({ child }) => child),
    round.asAt,
  )
  return new Map(
    drawn.flatMap(({ reference, child }) => {
      const known = facts.get(child)
      return known ? [[reference, known] as const] : []
    }),
  )
}

/** Age, team and status of some children as at a day. */
export async function factsOf(
  transaction: Transaction,
  children: readonly Id<'child'>[],
  asAt: Day | null,
): Promise<ReadonlyMap<Id<'child'>, DrawnChild>> {
  const known = await childrenKnown(transaction, children, null)
  const involvements = await involvementsOf(transaction, children, null)
  return new Map(
    children.map((child) => {
      const born = known.get(child)?.bornOn ?? null
      const care = asAt === null ? null : socialCareOn(involvements.get(child) ?? [], asAt)
      const ageYears = born === null || asAt === null ? null : ageOn(born, asAt)
      return [
        child,
        { child, ageYears, team: care?.team?.id ?? null, isOpenToSocialCare: openness(care?.isOpen) },
      ]
    }),
  )
}

function openness(isOpen: 'yes' | 'no' | 'cannotTell' | undefined): boolean | null {
  if (isOpen === 'yes') return true
  return isOpen === 'no' ? false : null
}
