import { formatDay } from '../../../kernel/day.ts'
import { sharePercent } from '../../../kernel/percent.ts'
import type { HowDrawn, Round, RoundStatus } from '../model.ts'

/** A round as `round list` and the API give it out; what is not known is null. */
export interface RoundDocument {
  readonly round: string
  readonly theme: string
  readonly register: string
  /** `2014-10`, where the round is known by its month. */
  readonly month: string | null
  readonly asAt: string | null
  readonly status: RoundStatus
  readonly frameCount: number | null
  readonly sampleCount: number | null
  readonly sharePercent: number | null
  /** Null where no draw was recorded. */
  readonly howDrawn: HowDrawn | null
  readonly drawnTimes: number | null
}

export function roundDocument(round: Round): RoundDocument {
  const { frameCount, sampleCount, drawnTimes } = round
  return {
    round: round.code,
    theme: round.theme,
    register: round.register.code,
    month: round.month ?? (round.asAt === null ? null : formatDay(round.asAt).slice(0, 7)),
    asAt: round.asAt === null ? null : formatDay(round.asAt),
    status: round.status,
    frameCount,
    sampleCount,
    sharePercent: frameCount === null || sampleCount === null ? null : sharePercent(sampleCount, frameCount),
    howDrawn: drawnTimes === null ? null : round.howDrawn,
    drawnTimes,
  }
}
