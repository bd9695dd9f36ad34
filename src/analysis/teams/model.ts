/** A team with enough audits to be spoken of. */
export interface TeamFigure {
  readonly team: string
  /** Audits graded Good or better, of those of the team that were graded. */
  readonly betterCount: number
  readonly of: number
}

/** Audits by team, as far as a team may be told apart. */
export interface TeamsFigures {
  readonly teamCount: number
  /** Audits of the team that had most of them. */
  readonly largestCount: number
  /** Audits whose team is not recorded. */
  readonly withoutTeamCount: number
  /** In the order of the alphabet; empty where every team had too few. */
  readonly shown: readonly TeamFigure[]
  /** Audits of the teams that are not shown, and of none. */
  readonly withheldCount: number
}
