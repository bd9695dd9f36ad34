/** Asked for whenever the story day is moved: what is due may be another from then on. */
export const DAY_MOVED = 'organisation.dayMoved'
