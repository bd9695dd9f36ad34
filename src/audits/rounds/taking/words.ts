export const NO_MONTH = 'Enter the month as YYYY-MM, like 2015-04.'
export const NO_SECRET = 'A salt or nonce is 64 digits from 0 to 9 and a to f.'
export const NO_SUCH_REGISTER = 'There is no register with this code. Enter one that this installation has.'
export const NOT_WHOLE =
  'A round with a salt needs its as-at day, the day it was known, its sample and both nonces too.'
export const OTHER_COUNT =
  'The list of that day gives another number of children. Take in the stays first, or correct the day.'
export const KNOWN_ALREADY = 'This round is here already; a file does not change it.'
export const NO_SUCH_AUDITOR = 'No worker of this source has this id. Take in the workers first.'
export const AUDITED_ALREADY = 'This case has been audited already; a file does not change what was agreed.'
