export const NO_DATES_ANY_MORE =
  'This round was cancelled, or is known only in part: it has no dates that could change.'

export const DATES_CHANGED_SINCE =
  'Somebody else changed these dates while you had them open, and nothing of yours is saved yet. Both versions stand ' +
  'below. Make yours what they should be and save them again.'
