/** Asked for where a command changed a child's record: what is kept of the child is renewed. */
export const LOOK_FOR_NEWS = 'standards.lookForNews'

/** Asked for once for each range of children when everybody is held against the standards. */
export const EVALUATE_RANGE = 'standards.evaluateRange'

/** Asked for when verdicts were renewed: the whole list is counted. */
export const CUT_SHARES = 'standards.cutShares'
