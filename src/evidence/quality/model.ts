import type { SourceCount } from '../../organisation/index.ts'

/** How many of so many things something is true of. */
export interface Share {
  readonly count: number
  readonly of: number
}

/** The entries of one kind from one source: how many, how recent, and what they leave open. */
export interface KindFigures {
  readonly source: string
  readonly kind: string
  readonly entries: number
  /** The last day that an entry is about, as `YYYY-MM-DD`. */
  readonly lastOn: string
  /** The first day that the source's feed of this kind does not cover; null where nothing was said of a feed. */
  readonly coveredUntil: string | null
  /** Of each attribute, how many entries do not record it. */
  readonly notRecorded: Readonly<Record<string, number>>
}

/** A source: when its files were taken in last, and how many of its children have an ethnicity in any of its lists. */
export interface SourceFigures {
  readonly source: string
  /** `YYYY-MM-DD`; null where no files of it were taken in. */
  readonly deliveredOn: string | null
  readonly ethnicity: Share
}

/** How many rows of one source have a problem. */
export interface ProblemFigures {
  readonly problem: ProblemCode
  readonly source: string
  readonly count: number
}

/** Everything that the panel shows, counted at one time. */
export interface QualityFigures {
  readonly kinds: readonly KindFigures[]
  readonly sources: readonly SourceFigures[]
  readonly problems: readonly ProblemFigures[]
  readonly matching: MatchingFigures
}

/** How far the children of the sources are matched with each other. */
export interface MatchingFigures {
  readonly sources: readonly SourceCount[]
  /** How many pairs of children may be one and wait for somebody to look. */
  readonly proposals: number
}

/** What can be wrong with a row of evidence, each with what it is called and what it means. */
export const PROBLEMS = {
  aloneNotSeen: [
    'Seen alone, and not recorded as seen',
    'The visit says that the child was seen alone and does not say that the child was seen.',
  ],
  acceptedNotOffered: [
    'Accepted, and not recorded as offered',
    'What was accepted was offered: the record leaves that out or denies it.',
  ],
  heldAndDeclined: ['Interview held, and declined or not engaged with', 'One interview cannot be both.'],
  interviewBeforeReturn: [
    'Interview held before the return',
    'The interview is dated before the child went missing or came back.',
  ],
  interviewOfNothing: [
    'Interview about no known episode',
    'The interview names no missing episode that is known here.',
  ],
  episodeUnresolved: [
    'Interview names an episode that is not known',
    'The source names a missing episode that it has not sent.',
  ],
  episodeOverlap: ['Missing twice at the same time', 'Two missing episodes of the child overlap.'],
  episodeEndsEarly: [
    'Returned before going missing',
    'The day of the return lies before the day on which the episode began.',
  ],
  episodeAcceptedNotOffered: [
    'Episode: interview accepted, and not recorded as offered',
    'What was accepted was offered: the record leaves that out or denies it.',
  ],
  twoPlacements: [
    'Two open placements',
    'A child lives in one placement at a time: one of them was not ended.',
  ],
  involvementEndsEarly: ['Worker’s involvement ended before it began', 'The last day lies before the first.'],
  recordedEarly: [
    'Recorded before it happened',
    'A record of what was still to come is a plan, or one of the days is wrong.',
  ],
  beforeBirth: ['Before the child was born', 'One of the two days is wrong.'],
  afterEighteen: [
    'After the eighteenth birthday',
    'The duties of this list end at eighteen, or one of the two days is wrong.',
  ],
  afterToday: [
    'Dated after today',
    'The entry, the episode or its return lies in the days to come: the day is wrong, or it is a plan.',
  ],
  unknownWorker: ['Worker not known', 'The entry names no worker, or one whom the source has not sent.'],
  noEthnicity: ['Ethnicity not recorded', 'Blank, or “not obtained”.'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>

export type ProblemCode = keyof typeof PROBLEMS

export function isProblem(code: string): code is ProblemCode {
  return code in PROBLEMS
}

/** The problem of an attribute that entries of a kind leave open: its rows have an address like those of the others. */
export const NOT_RECORDED_PROBLEM = 'notRecorded'
