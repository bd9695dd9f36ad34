import type { Transaction } from '../../platform/database/with-actor.ts'
import { answersInSight } from './answers/in-sight.ts'
import { judgementInSight } from './judgement/in-sight.ts'
import type { CaseFile, Seat } from './model.ts'
import { countComplete, judgementLeft, topicProgress } from './progress.ts'
import { toolNamed } from '../tool/index.ts'

/** What is left of a case for one auditor: of the own first view, later of the agreed record. */
export interface LeftInCase {
  readonly topics: { readonly complete: number; readonly of: number }
  /** What the judgement lacks, in the words of a to-do list. */
  readonly judgement: readonly string[]
}

export async function leftInCase(transaction: Transaction, file: CaseFile, seat: Seat): Promise<LeftInCase> {
  const tool = await toolNamed(transaction, file.round.tool)
  if (tool === null) return { topics: { complete: 0, of: 0 }, judgement: [] }
  const answers = await answersInSight(transaction, file, tool, seat)
  const judgement = await judgementInSight(transaction, file, seat)
  return { topics: countComplete(topicProgress(tool, answers)), judgement: judgementLeft(judgement) }
}
