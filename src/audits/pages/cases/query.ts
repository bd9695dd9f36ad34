import { z } from 'zod'
import { anybody, defineQuery } from '../../../access/index.ts'
import type { CaseFile, Seat } from '../../case/model.ts'
import { seatOf } from '../../case/policy.ts'
import { leftInCases, type LeftInCase } from '../../case/left.ts'
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
  load: async (transaction, _input, actor): Promise<MyCase[]> => {
    const files = await casesOfAuditor(transaction, actor.person)
    const ids = files.map(({ id }) => id)
    const seats = files.map((file) => ({ file, seat: seatOf(actor, file) ?? ('second' as const) }))
    const [moderated, left] = await Promise.all([
      casesById(transaction, ids),
      leftInCases(transaction, seats),
    ])
    return seats.flatMap((at, place) => {
      const progress = left[place]
      return progress === undefined ? [] : [{ ...at, left: progress, moderation: lastOf(at.file, moderated) }]
    })
  },
  policy: anybody,
  trail: (cases) => ({
    children: cases.map(({ file }) => file.child),
    body: { cases: cases.map(({ file }) => file.id) },
  }),
})

function lastOf(file: CaseFile, moderated: readonly ModeratedCase[]): Moderation | null {
  const looked = moderated.find(({ id }) => id === file.id)
  return looked === undefined ? null : lastModeration(looked)
}
