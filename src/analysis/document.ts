import type { EarlierRound, Figures } from './cut/model.ts'

/** `round results` as the contracts have it. */
export function resultsDocument(figures: Figures) {
  const { round, asAt, frameCount, sampleCount, sharePercent, grades, safeguarded } = figures
  const { followUps, disputedFacts } = figures
  return {
    ...{ round, asAt, frameCount, sampleCount, sharePercent, grades, safeguarded },
    ...{ auditedCount: figures.auditedCount, unconfirmedCount: figures.unconfirmedCount },
    topics: topicsOf(figures),
    followUps: followUps === null ? null : { count: followUps.count, of: followUps.of },
    disputedFacts: disputedFacts === null ? null : disputedOf(disputedFacts),
    earlier: figures.earlier.map(earlierOf),
  }
}

function topicsOf({ topics }: Figures) {
  return Object.fromEntries(Object.entries(topics).map(([code, questions]) => [code, { questions }]))
}

function disputedOf({ count, of, disputedCount, checkedCount }: NonNullable<Figures['disputedFacts']>) {
  return { count, of, disputedCount, checkedCount }
}

function earlierOf({ round, frameCount, sampleCount, sharePercent, grades }: EarlierRound) {
  return { round, frameCount, sampleCount, sharePercent, grades }
}
