import { z } from 'zod'
import { defineQuery, type Actor, type Moment } from '../../../../access/index.ts'
import { ageOn, type Day } from '../../../../kernel/day.ts'
import type { Id } from '../../../../kernel/ids.ts'
import {
  findChild,
  identitiesOf,
  involvementsOf,
  joinedTo,
  socialCareOn,
  type Identity,
  type Involvement,
  type KnownChild,
  type SocialCare,
} from '../../../../organisation/index.ts'
import { dayOrNull } from '../../../../platform/database/columns.ts'
import type { Transaction } from '../../../../platform/database/with-actor.ts'
import {
  findRegisters,
  readersOnly,
  seesWholeList,
  staysOf,
  type Register,
  type Stay,
} from '../../../../register/index.ts'
import { interviewsOf, type InterviewOfEpisode } from '../../../interviews/query.ts'
import { missingEpisodesOf, type MissingEpisode } from '../../../missing/store.ts'
import { ATTESTED } from '../../../model.ts'
import { mayAttestAny } from '../../../policy.ts'

/** How many entries of one kind are known, and when the first and last of them happened. */
export interface KindCount {
  readonly kind: string
  readonly count: number
  /** How many of them were attested here and not imported. */
  readonly attestedCount: number
  /** How many more were taken away here or are gone from their source; they count for nothing. */
  readonly withdrawnCount: number
  /** Null where all were withdrawn. */
  readonly first: Day | null
  readonly last: Day | null
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
  /** Which return interviews cover which missing episodes. */
  readonly interviews: readonly InterviewOfEpisode[]
  readonly mayAttest: boolean
  /** The child that this one was found to be; null as a rule. */
  readonly joinedTo: Id<'child'> | null
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
    interviews: await interviewsOf(transaction, child),
    mayAttest: mayAttestAny(actor),
    joinedTo: await joinedTo(transaction, child),
  }
}

async function countKinds({ sql }: Transaction, child: Id<'child'>): Promise<KindCount[]> {
  const rows = await sql
    .selectFrom('evidence.entryVersion as v')
    .innerJoin('evidence.entry as e', (join) =>
      join.onRef('e.authorityId', '=', 'v.authorityId').onRef('e.id', '=', 'v.thingId'),
    )
    .select(['v.kind'])
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere('v.isWithdrawn', '=', false).as('count'),
      fn.countAll<number>().filterWhere('v.isWithdrawn', '=', true).as('withdrawnCount'),
      fn
        .countAll<number>()
        .filterWhere('v.isWithdrawn', '=', false)
        .filterWhere('e.source', '=', ATTESTED)
        .as('attestedCount'),
      fn.min('v.happenedOn').filterWhere('v.isWithdrawn', '=', false).as('first'),
      fn.max('v.happenedOn').filterWhere('v.isWithdrawn', '=', false).as('last'),
    ])
    .where('v.childId', '=', child)
    .where('v.knownUntil', 'is', null)
    .where('v.isPurged', '=', false)
    .groupBy('v.kind')
    .execute()
  return rows.map(({ first, last, ...counts }) => ({
    ...counts,
    first: dayOrNull(first),
    last: dayOrNull(last),
  }))
}
