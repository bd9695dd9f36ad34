export const NO_DATES_ANY_MORE =
  'This round was cancelled, or is known only in part: it has no dates that could change.'
