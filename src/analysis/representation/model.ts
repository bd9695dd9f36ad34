/** What is known of every child on the list, by which a sample may be like the list or not. */
export const ATTRIBUTES = ['age', 'sex', 'ethnicity', 'strand', 'team'] as const
export type Attribute = (typeof ATTRIBUTES)[number]

export const NOT_RECORDED = 'notRecorded'
/** Groups so small that a count of one of them would point to a child stand together. */
export const TOGETHER = 'together'

/** The groups that a child is in, by attribute: none where it is not recorded, several strands at once. */
export type ChildGroups = Readonly<Record<Attribute, readonly string[]>>

export interface Group {
  /** A band, a code of the source, the name of a team, or one of the two above. */
  readonly code: string
  readonly sampleCount: number
  readonly listCount: number
}

/** The audited children beside everybody who could have been drawn. */
export interface RepresentationFigures {
  readonly sampleCount: number
  readonly listCount: number
  /** Whether the sample is a simple one, so that chance can be reckoned. */
  readonly isTestable: boolean
  readonly attributes: Readonly<Record<Attribute, readonly Group[]>>
}
