import { z } from 'zod'
import { defineQuery, type Actor } from '../../../../../access/index.ts'
import { mayAttest } from '../../../../../evidence/index.ts'
import type { Day } from '../../../../../kernel/day.ts'
import { findChild, type KnownChild } from '../../../../../organisation/index.ts'
import type { Transaction } from '../../../../../platform/database/with-actor.ts'
import { readersOnly, staysOf, type Stay } from '../../../../../register/index.ts'
import { clearingKind } from '../../../../clearing.ts'
import { judgeNow, type DutyNow } from '../../../../judged-now.ts'
import type { StateToKeep } from '../../../../kept/rules.ts'
import type { Standard } from '../../../../model.ts'
import type { Relied } from '../../../../relied/model.ts'
import { reliedOn } from '../../../../relied/store.ts'
import type { ChildDuty } from './model.ts'

export interface SeenStandards {
  readonly known: KnownChild
  readonly stay: Stay | null
  readonly asAt: Day
  readonly duties: readonly ChildDuty[]
  readonly states: readonly { readonly state: StateToKeep; readonly standard: Standard }[]
}

/** How one child stands by every standard: what is due, what is missing and why, and what was missed. */
export const seeStandardsOfChild = defineQuery({
  verb: 'standards.seeChild',
  input: z.object({ child: z.uuid() }),
  load: async (transaction, { child }, actor, { today }): Promise<SeenStandards | null> => {
    const known = await findChild(transaction, child)
    return known && loadAround(transaction, known, actor, today)
  },
  policy: readersOnly,
  trail: ({ known, duties }) => ({ children: [known.child], body: { duties: duties.length } }),
})

async function loadAround(
  transaction: Transaction,
  known: KnownChild,
  actor: Actor,
  asAt: Day,
): Promise<SeenStandards> {
  const stays = await staysOf(transaction, [known.child], null)
  const { standards, duties, states } = await judgeNow(transaction, known.child, asAt)
  const relied = await reliedOn(
    transaction,
    known.child,
    duties.flatMap(({ entries }) => entries),
    null,
  )
  return {
    ...{ known, asAt, stay: stays.at(-1) ?? null },
    duties: duties.flatMap((duty) => childDuty(duty, standards.get(duty.standard), relied, actor)),
    states: states.flatMap((state) => {
      const standard = standards.get(state.standard)
      return standard === undefined ? [] : [{ state, standard }]
    }),
  }
}

function childDuty(
  duty: DutyNow,
  standard: Standard | undefined,
  relied: ReadonlyMap<string, Relied>,
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
