import type { Words } from '../../../kernel/words.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import { reliedOn, standardsOfChild } from '../../../standards/index.ts'
import type { CaseFile } from '../model.ts'
import type { PeriodJudged } from './model.ts'
import { judgedAsAt, judgedIn } from './rules.ts'

/**
 * Holds the child's record against these standards as at the end of the period and as known at the draw, by the code
 * that judges everybody. What is kept of other days is not looked at. Null where there is nothing to judge.
 */
export async function judgePeriod(
  transaction: Transaction,
  { child, round }: CaseFile,
  codes: readonly string[],
  words: Words,
): Promise<PeriodJudged | null> {
  const asAt = judgedAsAt(round)
  if (codes.length === 0 || asAt === null) return null
  const held = await standardsOfChild(transaction, child, asAt, { asKnown: round.knownOn, codes })
  const relied = await reliedOn(
    transaction,
    child,
    held.duties.flatMap(({ entries }) => entries),
    round.knownOn,
  )
  const standards = held.standards.map((each) => judgedIn(each, held.duties, round, { words, relied }))
  return { asAt, knownOn: round.knownOn, standards }
}
