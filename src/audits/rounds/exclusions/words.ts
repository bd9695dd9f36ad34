export const CHOOSE_CHILD = 'Choose the child to leave out'
export const CHOOSE_CODE = 'Choose the kind of reason'
export const ENTER_REASON = 'Enter why the child is left out'
export const REASON_TOO_LONG = 'Shorten the reason to 500 characters'
export const ALREADY_OUT = 'This child is left out already. Choose another one.'
export const NO_DAY_YET =
  'Enter the day as at which the list is taken first: only then is it known who is on it.'
