import { z } from 'zod'
import { defineQuery, type Actor } from '../../../../../access/index.ts'
import { mayAttest } from '../../../../../evidence/index.ts'
import type { Day } from '../../../../../kernel/day.ts'
import type { Id } from '../../../../../kernel/ids.ts'
import { findChild, type KnownChild } from '../../../../../organisation/index.ts'
import type { Transaction } from '../../../../../platform/database/with-actor.ts'
import { readersOnly, staysOf, type Stay } from '../../../../../register/index.ts'
import { clearingKind } from '../../../../clearing.ts'
import { keptDutiesOf, listByStandard, type ChildState, type KeptDuty } from '../../../../kept/query.ts'
import type { Standard } from '../../../../model.ts'
import { knownStandards } from '../../../../known-standards.ts'
import { reliedOn, type Relied } from './store.ts'

/** A duty of this child, with what asks for it, what it rests on and what would clear it. */
export interface ChildDuty {
  readonly duty: KeptDuty
  readonly standard: Standard
  readonly relied: readonly Relied[]
  readonly clearing: { readonly kind: string; readonly mayAttest: boolean } | null
}

export interface SeenStandards {
  readonly known: KnownChild
  readonly stay: Stay | null
  /** The day up to which the record was judged; null while it never was. */
  readonly asAt: Day | null
  readonly duties: readonly ChildDuty[]
  readonly states: readonly { readonly state: ChildState; readonly standard: Standard }[]
}

/** How one child stands by every standard: what is due, what is missing and why, and what was missed. */
export const seeStandardsOfChild = defineQuery({
  verb: 'standards.seeChild',
  input: z.object({ child: z.uuid() }),
  load: async (transaction, { child }, actor): Promise<SeenStandards | null> => {
    const known = await findChild(transaction, child)
    return known && loadAround(transaction, known, actor)
  },
  policy: readersOnly,
  trail: ({ known, duties }) => ({ children: [known.child], body: { duties: duties.length } }),
})

async function loadAround(transaction: Transaction, known: KnownChild, actor: Actor): Promise<SeenStandards> {
  const [stays, kept, states, standards] = await Promise.all([
    staysOf(transaction, [known.child], null),
    keptDutiesOf(transaction, known.child),
    listByStandard(transaction, [known.child]),
    knownStandards(transaction),
  ])
  const relied = await reliedOn(
    transaction,
    known.child,
    kept.flatMap(({ entries }) => entries),
  )
  return {
    known,
    stay: stays.at(-1) ?? null,
    asAt: states.reduce<Day | null>(
      (latest, { asAt }) => (latest === null || asAt > latest ? asAt : latest),
      null,
    ),
    duties: kept.flatMap((duty) => childDuty(duty, standards.get(duty.standard), relied, actor)),
    states: states.flatMap((state) => {
      const standard = standards.get(state.standard)
      return standard === undefined ? [] : [{ state, standard }]
    }),
  }
}

function childDuty(
  duty: KeptDuty,
  standard: Standard | undefined,
  relied: ReadonlyMap<Id<'entry'>, Relied>,
  actor: Actor,
): ChildDuty[] {
  if (standard === undefined) return []
  const kind = clearingKind(standard, duty)
  return [
    {
      ...{ duty, standard },
      relied: duty.entries.flatMap((id) => relied.get(id) ?? []),
      clearing: kind === null ? null : { kind, mayAttest: mayAttest(actor, kind) },
    },
  ]
}
