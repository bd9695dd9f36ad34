export const LIMIT_WORDS = {
  noPercent: 'Enter a whole number from 0 to 100',
  noReason: 'Say why the share changes',
  longReason: 'Shorten the reason to 500 characters or fewer',
  noSource: 'Choose a source from which something was taken in, or all sources',
  all: 'All other sources',
} as const
