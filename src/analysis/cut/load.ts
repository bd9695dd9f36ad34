import { findRounds, moderationFigures, newestAnswers, type Round, toolNamed } from '../../audits/index.ts'
import { formatDay } from '../../kernel/day.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { mapQuestions } from '../compared/mapping.ts'
import { shippedMappings } from '../compared/shipped.ts'
import type { FoundCase, FoundEarlier, FoundRound, RoundFacts } from './found.ts'
import { twoAnswersOf } from './first-views/store.ts'
import { standardsOfList } from '../list-standards/load.ts'
import { listOfRound } from './list/load.ts'
import { casesOfRounds } from './cases/store.ts'

/** A round that has something to be counted; null while there is nothing, or no such round. */
export async function findCountable(transaction: Transaction, code: string): Promise<FoundRound | null> {
  const rounds = await findRounds(transaction)
  const round = rounds.find((each) => each.code === code && isCountable(each))
  if (round === undefined) return null
  const earlier = earlierThan(round, rounds)
  const cases = await casesOfRounds(
    transaction,
    [round, ...earlier].map(({ id }) => id),
  )
  const casesOf = ({ id }: Round): FoundCase[] => cases.get(id) ?? []
  const own = await asked(transaction, round, casesOf(round))
  const list = await listOfRound(transaction, round)
  const paired = casesOf(round).filter(({ firstViews }) => firstViews !== null)
  return {
    ...{ round: factsOf(round), cases: casesOf(round), ...own, list },
    moderation: await moderated(transaction, round),
    twoAnswers: await twoAnswersOf(
      transaction,
      paired.map(({ id }) => id),
    ),
    standards: await standardsOfList(transaction, round, { tool: own.tool, list }),
    earlier: await Promise.all(
      earlier.map((each) => foundEarlier(transaction, { round, earlier: each, cases: casesOf(each) })),
    ),
  }
}

/** What a round was asked, and what its agreed records say. */
async function asked(transaction: Transaction, round: Round, cases: readonly FoundCase[]) {
  const ids = cases.map(({ id }) => id)
  const [tool, answers] = await Promise.all([
    toolNamed(transaction, round.tool),
    newestAnswers(transaction, ids, 'agreed'),
  ])
  return { tool, answers }
}

async function foundEarlier(
  transaction: Transaction,
  {
    round,
    earlier,
    cases,
  }: { readonly round: Round; readonly earlier: Round; readonly cases: readonly FoundCase[] },
): Promise<FoundEarlier> {
  const tools = { earlier: earlier.tool ?? '', later: round.tool ?? '' }
  const same = mapQuestions(tools, await shippedMappings())
  return { round: factsOf(earlier), cases, same, ...(await asked(transaction, earlier, cases)) }
}

async function moderated(transaction: Transaction, round: Round): Promise<FoundRound['moderation']> {
  const counts = await moderationFigures(transaction, round)
  return counts && { ...counts, closeReason: round.closeReason }
}

function isCountable({ status }: Round): boolean {
  return status === 'auditing' || status === 'closed' || status === 'knownInPart'
}

/** Finished rounds of the same register before this one, the latest first. */
function earlierThan(round: Round, rounds: readonly Round[]): Round[] {
  const month = monthOf(round)
  return rounds.filter((each) => {
    const isFinished = each.status === 'closed' || each.status === 'knownInPart'
    const other = monthOf(each)
    return (
      isFinished &&
      each.register.id === round.register.id &&
      month !== null &&
      other !== null &&
      other < month
    )
  })
}

function monthOf({ asAt, month }: Round): string | null {
  return asAt === null ? month : formatDay(asAt).slice(0, 'YYYY-MM'.length)
}

function factsOf(round: Round): RoundFacts {
  const { id, code, theme, register, tool, asAt, frameCount, sampleCount, strata, drawnTimes, note } = round
  return {
    ...{ id, code, theme, register: register.code, tool, frameCount, sampleCount, strata, drawnTimes, note },
    month: monthOf(round),
    asAt: asAt === null ? null : formatDay(asAt),
    leftOut: round.leftOutCounts,
    isKnownInPart: round.status === 'knownInPart',
    how: round.howDrawn,
  }
}
