/** Asked for when files were taken in that changed what is known of children: rooms that look at records listen to it. */
export const RECORDS_TAKEN_IN = 'imports.recordsTakenIn'
