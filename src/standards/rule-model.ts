/** How long something may take. Months end on the same day of the month; working days are England's. */
export interface Limit {
  readonly unit: 'days' | 'workingDays' | 'months'
  readonly count: number
}

/** A limit in hours is compared with the shortest and the longest time that can have passed. */
export interface HoursLimit {
  readonly unit: 'hours'
  readonly count: number
}

/**
 * Which entries count. A kind is a code of `src/evidence/model.ts`, or a part of one by a text that its entries
 * carry: `caseNote.about=listing`; an entry of the kind that carries no such text may count. Of the attributes named in `yes` each has to be yes: an entry where one is no or not
 * applicable does not count; where one is not recorded (and none is no) it may count, and what hangs on it cannot be told.
 * Of entries whose kind has no such answer it is not asked. `no` is the same the other way round: of those each has to
 * be no, and an entry where one is yes or not applicable does not count.
 */
export interface Entries {
  readonly kinds: readonly string[]
  readonly yes: readonly string[]
  readonly no?: readonly string[]
}

/**
 * One duty for each stay: is there at least one? `since: ever` takes entries from before the stay, `since: stay` only
 * those from its first day on. Never one from after the last day of the stay. Due so many days after the stay began.
 * How late it came does not matter.
 */
export interface PresentRule {
  readonly shape: 'present'
  readonly entries: Entries
  readonly since: 'ever' | 'stay'
  readonly grace: Limit
}

/**
 * What calls for an answer: the first day of the stay, each entry, or the end of each missing episode that ends in the
 * time asked about (missing, away and not recorded alike). An episode that is open is not yet due (reason stillOpen).
 * With `onlyIf` the episode's answer (see Response) decides: yes goes on; no or not applicable: not applicable; not recorded: not
 * yet due until the due day has passed, then cannot tell.
 */
export type Trigger =
  | { readonly on: 'stayStart' }
  | { readonly on: 'entry'; readonly entries: Entries }
  | { readonly on: 'episodeEnd'; readonly onlyIf?: 'offered' | 'accepted' }

/**
 * What answers it. Entries: from the trigger's day on, up to as-at. Of an episode only entries linked to it count; an
 * entry that is linked to no episode and would be in time cannot be told (reason notLinked). One that is known to lie
 * before the trigger on the same day is no answer.
 * An answer of the episode: `yes` is met by yes (or a linked interview where that answer or `held` is yes),
 * no is not met, not recorded cannot be told, each when the due day has passed; not applicable is not applicable.
 * `recorded` is met by yes or no (or a linked interview with either), and not met by not recorded: the clause asks for the record.
 */
export type Response =
  | { readonly by: 'entries'; readonly entries: Entries }
  | { readonly by: 'answer'; readonly answer: 'offered' | 'accepted'; readonly as: 'yes' | 'recorded' }

/**
 * One duty for each trigger: is it answered within the limit? The day of the due limit is still in time. Hours: met
 * where the longest possible time is within the limit, not met where the shortest is over it, else cannot tell; a day
 * without a time is the whole of it, and two days without times are counted as days of 24 hours, whatever the clocks do.
 * `unlessDeclined`: where the episode's answer "accepted", or a linked interview's, is no: not applicable, unless an entry
 * is surely in time.
 * Nothing called for an answer, and the trigger's feed covers no day of the time: one duty that cannot be told.
 * After a stay has ended a duty that was not yet due is not applicable (reason ended), unless it was answered in time.
 */
export interface WithinRule {
  readonly shape: 'within'
  readonly trigger: Trigger
  readonly response: Response
  readonly limit: Limit | HoursLimit | null
  readonly unlessDeclined: boolean
}

/**
 * Intervals that change in the course of a placement; the first that fits the day on which a gap starts is taken.
 * `flag`: only for placements with it; `first`: only the gap that starts with the placement; `beforeReview`: until the
 * first entry of that kind since the placement began; `during`: so long after the placement began (the day of the limit is outside).
 */
export interface Stage {
  readonly flag?: PlacementFlag
  readonly first?: true
  readonly beforeReview?: string
  readonly during?: Limit
  readonly every: Limit
}

/** Placement until 18; temporary approval (reg. 24) or an interim order at home; before assessment (reg. 19). */
export const PLACEMENT_FLAGS = ['untilEighteen', 'temporaryOrInterim', 'beforeAssessment'] as const
export type PlacementFlag = (typeof PLACEMENT_FLAGS)[number]

/**
 * One duty for each gap: from the start of the stay to the first entry, between entries of different days, from the
 * last to as-at or to the end of the stay. Gaps start on sure entries alone; where entries that may count would close a
 * gap in time, cannot tell. A gap that the end of the stay cuts before its due day is not applicable (reason ended).
 * A gap is judged by the version in force on the day on which it began, also as to which entries close it.
 * `pausesWhileMissing`: each day of an episode of the kind missing, from its first day to the day before the return,
 * moves the due day on by one (of working days a working day by a working day); of an episode whose kind is not recorded this may be so or not.
 */
export interface CadenceRule {
  readonly shape: 'cadence'
  readonly entries: Entries
  readonly every: Limit | null
  /** Instead of `every`. */
  readonly stages: readonly Stage[]
  readonly pausesWhileMissing: boolean
}

/**
 * One duty for each stay: of the entries up to as-at and up to the last day of the stay, is the latest complete (the
 * attribute, if one is named), of a day in this stay, and no older than the limit? Reasons in this order: none,
 * incomplete, notRenewed, tooOld. `grace`: until so long after the stay began none, incomplete and notRenewed are not
 * yet due. Too old: the limit from the latest entry's day has passed, as a cadence's last gap.
 */
export interface CurrentRule {
  readonly shape: 'current'
  readonly kind: string
  readonly complete: string | null
  readonly noOlderThan: Limit | null
  readonly renewedDuringStay: boolean
  readonly grace: Limit
}

/**
 * One duty for each stay: entries per day from its first day to as-at (inclusive), to its end or to the end of the
 * feed, against the days before it. A baseline that the feed does not cover wholly: cannot tell. Shorter than the
 * minimum: not yet due, or not applicable once ended. A baseline at or above one entry in `ceilingDays`: not applicable.
 */
export interface UpliftRule {
  readonly shape: 'uplift'
  readonly entries: Entries
  readonly baselineDays: number
  readonly minimumDays: number
  readonly ceilingDays: number | null
}

/**
 * One duty for each stay: of its entries up to as-at, do at least so many carry the attribute? `all`, a share in per
 * cent (rounded up to whole entries) or a count. Entries where it is not applicable are left out; without any others,
 * not applicable. Met if yes ≥ q, not met if yes + not recorded < q, else cannot tell.
 */
export interface AttributeRule {
  readonly shape: 'attribute'
  readonly kind: string
  readonly attribute: string
  readonly least: 'all' | { readonly percent: number } | { readonly count: number }
}

/** A new version in the course of a stay starts a new duty of present, current and attribute, which ends the old one. */
export type Rule = PresentRule | WithinRule | CadenceRule | CurrentRule | UpliftRule | AttributeRule
