import type { Action, CarriedAction, ExaminedRound } from '../actions/index.ts'
import type { CaseRow, Cut, Figures, NoInterval } from '../analysis/index.ts'
import type { Grade, Tool } from '../audits/index.ts'
import type { Day } from '../kernel/day.ts'
import type { Words } from '../kernel/words.ts'
import type { Header } from './model.ts'
import type { AgeBand } from './rules/age-bands.ts'
import type { PublishedFigures, SuppressedFigures } from './suppression/model.ts'

/** Everything that a report may be drafted from: a cut, and what stands beside it. */
export interface Sources {
  readonly words: Words
  readonly header: Header
  readonly cut: Pick<Cut, 'figures' | 'cutOn'>
  readonly rows: readonly CaseRow[]
  readonly tool: Tool | null
  /** What was recommended after the round before this one. */
  readonly actionsBefore: readonly Action[]
  /** What became of everything that was recommended before this round. */
  readonly carried: readonly CarriedAction[]
  /** What was recommended after this round. */
  readonly actionsAfter: readonly Action[]
  /** This round with the period that was examined. */
  readonly examined: ExaminedRound | null
  /** The figures of the round as everybody may read them; null where there are too few audits for any. */
  readonly publicFigures: SuppressedFigures | null
  /** What the newest public report of the round before told; null where none was published. */
  readonly publishedBefore: PublishedFigures | null
}

/** A round by what anybody may know of it. */
export interface RoundName {
  /** `April 2015`. */
  readonly name: string
  /** Of the year from April to March; null where no month is known. */
  readonly quarter: number | null
}

/** A topic by its words alone. */
export interface TopicWords {
  readonly code: string
  readonly title: string
  readonly questions: readonly { readonly code: string; readonly text: string }[]
}

/** What a report for the public is written from: no count that did not go through suppression. */
export interface PublicFacts {
  readonly audience: 'public'
  readonly words: Words
  readonly header: Header
  readonly theme: string
  readonly round: RoundName
  readonly earlier: RoundName | null
  readonly topics: readonly TopicWords[]
  /** The grades as they were called on the day of the round. */
  readonly gradeNames: Readonly<Record<Grade, string>>
  readonly actionsBefore: readonly Action[]
  readonly actionsAfter: readonly Action[]
  readonly examined: ExaminedRound | null
  /** Whether there are too few audits to give figures to everybody. */
  readonly isSmall: boolean
  /** Null where there are too few audits to give any. */
  readonly publicFigures: SuppressedFigures | null
  readonly publishedBefore: PublishedFigures | null
  /** Why the sample says nothing simple of the whole list; null where it does. */
  readonly noInterval: NoInterval | null
  readonly cutOn: Day
}

/** What a report for the board and its partners is written from. Only a restricted one has the rows of the cases. */
export interface InsideFacts extends Omit<PublicFacts, 'audience' | 'publicFigures' | 'publishedBefore'> {
  readonly carried: readonly CarriedAction[]
  readonly audience: 'restricted' | 'partnership'
  readonly figures: Figures
  readonly tool: Tool | null
  readonly ages: readonly AgeBand[]
  readonly largestTeamCount: number
  readonly cases: readonly CaseRow[] | null
}

export type AnyFacts = PublicFacts | InsideFacts
