export const NO_MONTH = 'Write this as a month, like 2015-10.'
export const NO_SUCH_ROUND = 'No round is called like this here. Bring the rounds first.'
export const ISSUED_OTHERWISE =
  'The report on this round was issued with another header, which stays as it is. Begin a new version instead.'
