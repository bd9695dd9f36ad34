import { z } from 'zod'
import { defineQuery, type Actor, type Moment } from '../../../../access/index.ts'
import { ageOn, type Day } from '../../../../kernel/day.ts'
import type { Id } from '../../../../kernel/ids.ts'
import {
  findChild,
  identitiesOf,
  involvementsOf,
  knownOn,
  socialCareOn,
  type Identity,
  type Involvement,
  type KnownChild,
  type SocialCare,
} from '../../../../organisation/index.ts'
import { dayOf } from '../../../../platform/database/columns.ts'
import type { Transaction } from '../../../../platform/database/with-actor.ts'
import {
  findRegisters,
  readersOnly,
  seesWholeList,
  staysOf,
  type Register,
  type Stay,
} from '../../../../register/index.ts'
import { missingEpisodesOf, type MissingEpisode } from '../../../missing/store.ts'

/** How many entries of one kind are known, and when the first and last of them happened. */
export interface KindCount {
  readonly kind: string
  readonly count: number
  readonly first: Day
  readonly last: Day
}

export interface SeenChild {
  readonly known: KnownChild
  readonly ageYears: number | null
  readonly socialCare: SocialCare
  readonly involvements: readonly Involvement[]
  readonly stays: readonly { readonly stay: Stay; readonly register: Register | undefined }[]
  /** Null for those who need not know which sources there are. */
  readonly identities: readonly Identity[] | null
  readonly kinds: readonly KindCount[]
  readonly missing: readonly MissingEpisode[]
}

/** One child: who it is, who works with the child, the stays, and what the case record holds by kind. */
export const seeChild = defineQuery({
  verb: 'evidence.seeChild',
  input: z.object({ child: z.uuid() }),
  load: async (transaction, { child }, actor, moment) => {
    const known = await findChild(transaction, child)
    return known && loadAround(transaction, known, actor, moment)
  },
  policy: readersOnly,
  trail: ({ known }) => ({ children: [known.child], body: {} }),
})

async function loadAround(
  transaction: Transaction,
  known: KnownChild,
  actor: Actor,
  { today }: Moment,
): Promise<SeenChild> {
  const { child, bornOn } = known
  const involvements = (await involvementsOf(transaction, [child], null)).get(child) ?? []
  const registers = await findRegisters(transaction)
  const stays = await staysOf(transaction, [child], null)
  return {
    known,
    ageYears: bornOn === null ? null : ageOn(bornOn, today),
    socialCare: socialCareOn(involvements, today),
    involvements,
    stays: stays.map((stay) => ({ stay, register: registers.find(({ id }) => id === stay.register) })),
    identities: seesWholeList(actor) ? await identitiesOf(transaction, child) : null,
    kinds: await countKinds(transaction, child),
    missing: await missingEpisodesOf(transaction, child),
  }
}

async function countKinds({ sql }: Transaction, child: Id<'child'>): Promise<KindCount[]> {
  const rows = await sql
    .selectFrom('evidence.entryVersion as v')
    .select(['v.kind'])
    .select(({ fn }) => [
      fn.countAll<number>().as('count'),
      fn.min('v.happenedOn').as('first'),
      fn.max('v.happenedOn').as('last'),
    ])
    .where('v.childId', '=', child)
    .where(knownOn('v', null))
    .groupBy('v.kind')
    .execute()
  return rows.map(({ kind, count, first, last }) => ({ kind, count, first: dayOf(first), last: dayOf(last) }))
}
