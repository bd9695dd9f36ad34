/**
 * A picture of figures as plain data, without a word of its own: whoever makes one says everything that stands in it.
 * `src/platform/pictures` draws it. It survives JSON, so it can be frozen with what it belongs to.
 */
export type Picture = BarsPicture | WhiskersPicture | TimelinePicture | SightPicture

interface Captioned {
  readonly title: string
  /** What the picture shows, in a sentence or two that do without it: the text in place of the picture. */
  readonly description: string
}

/** Counts as bars: side by side from one line, or end to end. */
export interface BarsPicture extends Captioned {
  readonly kind: 'bars'
  readonly arrangement: 'grouped' | 'stacked'
  /** What the rows are, as the head of the table's first column. */
  readonly rowHeading: string
  /** What is counted, at most six, so that each has a filling of its own. */
  readonly series: readonly string[]
  readonly rows: readonly BarsRow[]
  /** How much the longest bar stands for, where pictures are compared; else the greatest that there is. */
  readonly most?: number
}

export interface BarsRow {
  readonly name: string
  /** One for each series. */
  readonly counts: readonly number[]
  /** Of how many; null where there is no such number. */
  readonly of: number | null
  /** What stands in place of the bars where there are no counts: `not given in the report`. */
  readonly note?: string
}

/** What was found, as a dot, between the least and the most that it may be, on an axis from nought. */
export interface WhiskersPicture extends Captioned {
  readonly kind: 'whiskers'
  readonly rowHeading: string
  /** The end of the axis, in the unit of the values. */
  readonly most: number
  /** What the axis counts: `children of the 25 on the list`. */
  readonly unit: string
  readonly rows: readonly WhiskersRow[]
}

export interface WhiskersRow {
  readonly name: string
  /** The figures in words, such as `4 of 8: 6 to 19 of 25`. */
  readonly label: string
  /** Null where nothing can be drawn; the words then say why. */
  readonly range: { readonly low: number; readonly point: number; readonly high: number } | null
}

/** What happened when: a lane for each kind of thing, and above them how long it took from one to the other. */
export interface TimelinePicture extends Captioned {
  readonly kind: 'timeline'
  /** Both ends of the time shown; all times are numbers of one unit, such as days. */
  readonly from: number
  readonly until: number
  readonly ticks: readonly { readonly at: number; readonly label: string }[]
  readonly lanes: readonly Lane[]
  readonly lags: readonly Lag[]
}

export interface Lane {
  readonly name: string
  readonly marks: readonly Mark[]
  readonly spans: readonly Span[]
}

export interface Mark {
  readonly at: number
  /** When, as it is read: `19 November 2015`, `April 2015`. */
  readonly when: string
  readonly label: string
}

export interface Span {
  readonly from: number
  readonly until: number
  readonly when: string
  readonly label: string
}

/** The time between two marks, as a bracket with its length in words. */
export interface Lag {
  readonly from: number
  readonly until: number
  /** `7 months` */
  readonly length: string
  /** `from the audits to the board` */
  readonly label: string
}

/** One child's time as lanes over one axis: what happened on which day, where nothing did, and how far each lane is known. */
export interface SightPicture extends Captioned {
  readonly kind: 'sight'
  /** Both ends of the time shown, in days. */
  readonly from: number
  readonly until: number
  readonly ticks: readonly { readonly at: number; readonly label: string }[]
  readonly lanes: readonly SightLane[]
  /** What each sign stands for, in the order in which it is to be read. */
  readonly key: readonly { readonly sign: Sign | 'span' | 'gap' | 'end'; readonly means: string }[]
}

export interface SightLane {
  readonly name: string
  /** From and up to which day the lane is known, as a sentence. */
  readonly known: string
  /** The days that are known; null where none is, or nobody says which. */
  readonly knownDays: { readonly from: number; readonly until: number } | null
  readonly marks: readonly SightMark[]
  readonly spans: readonly Span[]
  readonly gaps: readonly SightGap[]
}

/** Told apart by shape: full, half full, empty, struck out. */
export type Sign = 'full' | 'half' | 'empty' | 'cross'

export interface SightMark extends Mark {
  readonly sign: Sign
}

/** A stretch in which something should have been and nothing was; `short` stands in it where there is room. */
export interface SightGap extends Span {
  readonly short: string
}

/** The figures of a picture, for a table beside it. */
export interface PictureTable {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}
