import { z } from 'zod'
import { defineQuery } from '../../../../../../../access/index.ts'
import type { Transaction } from '../../../../../../../platform/database/with-actor.ts'
import { canBeAllocated, type CaseInRound } from '../../../../../../rounds/cases/model.ts'
import { findCases } from '../../../../../../rounds/cases/store.ts'
import { NOT_OPENED, TOO_LATE_TO_REPLACE } from '../../../../../../rounds/cases/words.ts'
import { findDrawing } from '../../../../../../rounds/ceremony/load.ts'
import type { Round } from '../../../../../../rounds/model.ts'
import { mayReplace } from '../../../../../../rounds/policy.ts'

export interface ReplacementSeen {
  readonly round: Round
  readonly file: CaseInRound
  /** Why this case cannot be replaced; null when it can. */
  readonly obstacle: string | null
}

export const replaceQuery = defineQuery({
  verb: 'audits.seeReplacement',
  input: z.object({ round: z.string(), case: z.string() }),
  load: loadReplacement,
  policy: mayReplace,
  trail: ({ round, file }) => ({ children: [file.child], body: { round: round.code, case: file.id } }),
})

async function loadReplacement(
  transaction: Transaction,
  input: { readonly round: string; readonly case: string },
): Promise<ReplacementSeen | null> {
  const drawing = await findDrawing(transaction, input.round)
  if (drawing === null) return null
  const { round, ceremony } = drawing
  const cases = await findCases(transaction, round.id, ceremony.attempt)
  const file = cases.find(({ id }) => id === input.case)
  return file ? { round, file, obstacle: obstacleOf(file, ceremony.draw !== null) } : null
}

function obstacleOf(file: CaseInRound, isDrawn: boolean): string | null {
  if (!isDrawn) return NOT_OPENED
  return canBeAllocated(file) ? null : TOO_LATE_TO_REPLACE
}
