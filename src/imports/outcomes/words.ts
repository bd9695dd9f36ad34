/** What stands in the column `outcome` of the rows that are taken along. */
export const OUTCOME_WORDS = {
  added: 'accepted: added',
  changed: 'accepted: changed',
  known: 'already known',
  unkept: 'carries no evidence',
  rejected: 'rejected',
  file: 'about the whole file',
  header: 'about the header',
  problem: 'problem',
  cut: 'further rows are not listed one by one: their outcomes change too often. The sums hold.',
  sum: 'sum',
} as const
