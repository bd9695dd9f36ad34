export const NOT_HELD = 'This has no day, so it was not held yet. Nothing of it was kept.'
export const CANCELLED = 'This was cancelled. Nothing of it was kept.'
export const NO_EVIDENCE =
  'Goldthread knows this table. It carries no evidence that an audit or a standard could rest on, so its rows were read and none was kept.'
export const ONLY_THE_CHILD =
  'Goldthread knows this list. Only who the child is was taken from it: no audit and no standard rests on the rest.'
export const NO_START =
  'There is no day here on which this began, and none is known from before. Send the record with its day.'
