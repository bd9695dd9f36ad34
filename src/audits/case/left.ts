import type { Transaction } from '../../platform/database/with-actor.ts'
import { newestInSight, type SeatAt } from './answers/in-sight.ts'
import { newestJudgementsInSight } from './judgement/in-sight.ts'
import { countComplete, judgementLeft, topicProgress } from './progress.ts'
import { toolsNamed } from '../tool/index.ts'

/** What is left of a case for one auditor: of the own first view, later of the agreed record. */
export interface LeftInCase {
  readonly topics: { readonly complete: number; readonly of: number }
  /** What the judgement lacks, in the words of a to-do list. */
  readonly judgement: readonly string[]
}

/** What is left of each of these cases, in their order. */
export async function leftInCases(transaction: Transaction, seats: readonly SeatAt[]): Promise<LeftInCase[]> {
  const [tools, newest, judgements] = await Promise.all([
    toolsNamed(
      transaction,
      seats.map(({ file }) => file.round.tool),
    ),
    newestInSight(transaction, seats),
    newestJudgementsInSight(transaction, seats),
  ])
  return seats.map(({ file, seat }) => {
    const tool = tools.get(file.round.tool ?? '')
    if (tool === undefined) return { topics: { complete: 0, of: 0 }, judgement: [] }
    const judgement = judgements.find((each) => each.case === file.id) ?? null
    const topics = countComplete(topicProgress(tool, newest(file, tool, seat)))
    return { topics, judgement: judgementLeft(judgement) }
  })
}
