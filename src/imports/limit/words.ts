export const LIMIT_WORDS = {
  noPercent: 'Enter a whole number from 0 to 100',
  noReason: 'Say why the share changes',
  longReason: 'Shorten the reason to 500 characters or fewer',
  noSource: 'Choose a source from which something was taken in, or all sources',
  setMeanwhile:
    'Somebody else set a share while you had this page open, and yours is not set yet. Look at what was set and why. What you entered stands in the form: set it if it should hold instead.',
  all: 'All other sources',
} as const
