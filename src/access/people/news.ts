/**
 * Asked for whenever who stands in for whom, or who answers to whom, may be another: what rooms above make of it they
 * say themselves.
 */
export const STANDING_CHANGED = 'access.standingChanged'
