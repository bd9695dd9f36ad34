import { z } from 'zod'
import { anybody, defineQuery } from '../../../access/index.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import type { CaseFile, Seat } from '../../case/model.ts'
import { seatOf } from '../../case/policy.ts'
import { leftInCase, type LeftInCase } from '../../case/left.ts'
import { casesOfAuditor } from '../../case/store.ts'
import type { ModeratedCase, Moderation } from '../../moderation/model.ts'
import { casesById } from '../../moderation/query.ts'
import { lastModeration } from '../../moderation/standing.ts'

/** A case of mine, with what is left to do for me. */
export interface MyCase {
  readonly file: CaseFile
  readonly seat: Seat
  readonly left: LeftInCase
  /** The last second look at it, of which its pair is told; null where there was none. */
  readonly moderation: Moderation | null
}

export const myCasesQuery = defineQuery({
  verb: 'audits.seeMyCases',
  input: z.object({}),
  load: async (transaction, _input, actor) => {
    const files = await casesOfAuditor(transaction, actor.person)
    const moderated = await casesById(
      transaction,
      files.map(({ id }) => id),
    )
    return Promise.all(
      files.map((file) => myCase(transaction, file, seatOf(actor, file) ?? 'second', moderated)),
    )
  },
  policy: anybody,
  trail: (cases) => ({
    children: cases.map(({ file }) => file.child),
    body: { cases: cases.map(({ file }) => file.id) },
  }),
})

async function myCase(
  transaction: Transaction,
  file: CaseFile,
  seat: Seat,
  moderated: readonly ModeratedCase[],
): Promise<MyCase> {
  const looked = moderated.find(({ id }) => id === file.id)
  const moderation = looked === undefined ? null : lastModeration(looked)
  return { file, seat, left: await leftInCase(transaction, file, seat), moderation }
}
