/** Asked for whenever the story day is moved: what is due may be another from then on. */
export const DAY_MOVED = 'organisation.dayMoved'

/** Asked for where a command changes what is known of a child: rooms above hold it against what they ask. */
export const RECORDS_CHANGED = 'organisation.recordsChanged'
