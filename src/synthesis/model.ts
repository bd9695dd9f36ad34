import type { Day } from '../kernel/day.ts'

/** How large an authority is, and on which day its extract was made. */
export interface Plan {
  readonly seed: number
  readonly children: number
  /** How many of them are on the register, now or earlier. */
  readonly listed: number
  readonly asAt: Day
  /** False leaves every record clean. */
  readonly hasPlanted: boolean
  /** True adds rows that an import has to refuse. */
  readonly hasMalformed: boolean
}

export interface Span {
  from: Day
  /** The first day after it; null while it lasts. */
  until: Day | null
}

/** A day, with the minute after midnight in London where the record has a time. */
export interface When {
  readonly day: Day
  readonly minute: number | null
}

/** One dated fact of a case record, under the names of our practice-evidence file. */
export interface Entry {
  kind: string
  at: When
  recorded: Day
  says: Record<string, string>
}

export interface MissingEpisode {
  id: string
  starts: When
  ends: When | null
  kind: 'M' | 'A'
  /** As the source writes it: Y, N, NA or nothing. */
  offered: string
  accepted: string
}

export interface Stay extends Span {
  strands: readonly string[]
  riskLevel: string
  reasonOff: string
}

/** What a child is to the authority beside being in need. */
export type Standing = 'inNeed' | 'protection' | 'lookedAfter' | 'steppedDown'

export interface Person {
  readonly index: number
  readonly id: string
  readonly forename: string
  readonly surname: string
  readonly sex: 'F' | 'M'
  readonly ethnicity: string
  readonly born: Day
  readonly upn: string
}

/** A child's whole record, made clean and then perhaps spoiled by what is planted in it. */
export interface CaseRecord {
  readonly person: Person
  readonly team: number
  readonly worker: number
  readonly standing: Standing
  /** From the referral; its end is the day on which the case was closed. */
  readonly referral: Span
  /** Under a protection plan, or looked after. */
  readonly standingSpan: Span | null
  placements: Placement[]
  stays: Stay[]
  missing: MissingEpisode[]
  entries: Entry[]
}

export interface Placement extends Span {
  readonly type: string
}

/** One problem that was planted, or one thing that looks like a problem and is none. */
export interface Planted {
  readonly standard: string
  /** In words: what was done to the record. */
  readonly what: string
  /** The day on which the duty fell: the trigger, the last time, the start of the stay. */
  readonly fell: Day
  /** The last day on which it could be met in time; null where that is a matter of hours or of no day. */
  readonly due: Day | null
  readonly expected: Verdict
}

export type Verdict = 'met' | 'notMet' | 'cannotTell' | 'notYetDue' | 'notApplicable'
