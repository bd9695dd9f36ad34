import type { Day } from '../kernel/day.ts'

/** No day, no time: what a source did not give. */
export const NO_DAY = -2_147_483_648
export const NO_TIME = NO_DAY
/** The end of what has not ended; it lies after every day. */
export const OPEN = 2_147_483_647

/** An answer as two bits: the order is that of the columns. */
export const ANSWERS = ['notRecorded', 'yes', 'no', 'notApplicable'] as const
export const NOT_RECORDED = 0
export const YES = 1
export const NO = 2
export const NA = 3

export const EPISODE_KINDS = ['notRecorded', 'missing', 'away'] as const
export const EPISODE_KIND_NOT_RECORDED = 0
export const EPISODE_MISSING = 1
export const EPISODE_AWAY = 2

/**
 * The facts about one child or about all of England, as columns: a child's page and a run over millions of entries read
 * the same structure. Children are numbered from 0. Days are whole days since 1970, times are minutes since 1970 (UTC).
 */
export interface Timeline {
  readonly childCount: number
  /** Codes of kinds of entry, and of parts of a kind by a text: `caseNote`, `caseNote.about=listing`. */
  readonly kinds: readonly string[]
  /** The rows of a child's entries of a kind: from `first[child * kinds.length + kind]` to the next value, by day and time. */
  readonly first: Uint32Array
  readonly day: Int32Array
  readonly at: Int32Array
  readonly recorded: Int32Array
  /**
   * Two bits for each answer that entries of the kind have, in the order of `src/evidence/model.ts`, texts left out. In a
   * part of a kind the last two (PART) say whether the entry names the part; one that names none may belong to it.
   */
  readonly attributes: Uint32Array

  /** Stays of a child by their first day, half-open. */
  readonly stayFirst: Uint32Array
  readonly stayFrom: Int32Array
  readonly stayUntil: Int32Array
  /** Of each stay the place of its register among `registers`, 0 where it is none of these. */
  readonly stayRegister: Uint8Array
  /** Codes of registers that standards name; the first stands for all others. */
  readonly registers: readonly string[]

  /** Missing episodes of a child by their first day; `until` is the day of the return. */
  readonly episodeFirst: Uint32Array
  readonly episodeFrom: Int32Array
  readonly episodeUntil: Int32Array
  readonly episodeFromAt: Int32Array
  readonly episodeUntilAt: Int32Array
  readonly episodeKind: Uint8Array
  readonly offered: Uint8Array
  readonly accepted: Uint8Array
  /** The entries linked to an episode: `interviewRow` from `interviewFirst[episode]`, by day and time. */
  readonly interviewFirst: Uint32Array
  readonly interviewRow: Uint32Array

  /** What a child was from when until when, by the first day: `statusKind` is a place in STATUSES. */
  readonly statusFirst: Uint32Array
  readonly statusKind: Uint8Array
  readonly statusFrom: Int32Array
  readonly statusUntil: Int32Array
  /** A bit for each of PLACEMENT_FLAGS. */
  readonly statusFlags: Uint8Array

  readonly born: Int32Array
}

/** Which days feeds cover, `[from, until)`, for each of the kinds, then missing episodes, then statuses. None: 0 to 0. */
export interface Coverage {
  readonly from: Int32Array
  readonly until: Int32Array
}

/** The days that feeds of a kind cover; `until` is the first day that they do not, null while they go on. */
export interface CoveredDays {
  readonly from: Day
  readonly until: Day | null
}

export const MISSING_EPISODE_FEED = 'missingEpisode'
export const STATUS_FEED = 'status'

/** The place of the answer that says whether an entry surely belongs to the part of a kind under which it stands. */
export const PART = 15

/** Whether the code is that of a part of a kind. */
export function isPart(code: string): boolean {
  return wholeKind(code) !== code
}

/** The kind itself, of a part of one: `caseNote` of `caseNote.about=listing`. */
export function wholeKind(code: string): string {
  const dot = code.indexOf('.')
  return dot < 0 ? code : code.slice(0, dot)
}

/** Coverage in columns; a kind that no feed names is covered on no day. */
export function coverageOf(kinds: readonly string[], feeds: ReadonlyMap<string, CoveredDays>): Coverage {
  const feedOf = [...kinds.map(wholeKind), MISSING_EPISODE_FEED, STATUS_FEED].map((code) => feeds.get(code))
  return {
    from: Int32Array.from(feedOf, (feed) => feed?.from ?? 0),
    until: Int32Array.from(feedOf, (feed) => (feed ? (feed.until ?? OPEN) : 0)),
  }
}
