import { z } from 'zod'
import { anybody, defineQuery, holds, type Actor, type Moment } from '../../../../access/index.ts'
import type { Transaction } from '../../../../platform/database/with-actor.ts'
import { codeField } from '../../../changes/fields.ts'
import { loadStandard, type StandardInPlace } from '../../../changes/load.ts'
import { ownVersions, type OwnVersion } from '../../../versions/store.ts'

export interface SeenStandard extends StandardInPlace {
  /** What the authority added itself, withdrawn versions too. */
  readonly own: readonly OwnVersion[]
  readonly mayChange: boolean
}

/** One standard: its clause, its versions, and what the authority has changed. */
export const seeStandard = defineQuery({
  verb: 'standards.seeStandard',
  input: z.object({ standard: codeField }),
  load: (transaction, { standard }, actor, moment) => loadSeen(transaction, standard, actor, moment),
  policy: anybody,
  trail: ({ standard }) => ({ children: [], body: { standard: standard.code } }),
})

export async function loadSeen(
  transaction: Transaction,
  code: string,
  actor: Actor,
  moment: Moment,
): Promise<SeenStandard | null> {
  const place = await loadStandard(transaction, code, moment)
  if (place === null) return null
  const own = (await ownVersions(transaction)).filter(({ standard }) => standard === code)
  return { ...place, own, mayChange: holds(actor, 'auditLead') }
}
