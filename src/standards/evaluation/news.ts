/** Looks once a minute whether a day has passed, a figure changed or records did. */
export const LOOK_FOR_NEWS = 'standards.lookForNews'

/** Asked for once for each range of children when everybody is held against the standards. */
export const EVALUATE_RANGE = 'standards.evaluateRange'

/** Asked for when verdicts were renewed: the whole list is counted. */
export const CUT_SHARES = 'standards.cutShares'
