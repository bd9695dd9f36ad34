export const NO_SUCH_CHILD =
  'No child with this id is known from this source. Take in its children first; an id that begins with 0 loses it in a spreadsheet unless its column is text.'
export const NO_SUCH_WORKER =
  'No worker with this id is known from this source. The row was taken in without the worker; take it in again once the worker is known.'
export const NO_SUCH_TEAM =
  'No team with this id or name is known from this source. The row was taken in without the team; take it in again once the team is known.'
export const ENDS_BEFORE_START = 'This day lies before the day on which it began.'
export const PURGE_ASKED =
  'This payload asks to forget the record. Goldthread forgets nothing on the word of a file: an information governance officer purges it under Purge, with a reason.'
