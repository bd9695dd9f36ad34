export const TOO_LATE_TO_REPLACE =
  'This case is submitted, or has left the sample already. Only a case that is still being worked on can be replaced.'
export const ENTER_REASON = 'Enter why the case is replaced'
export const REASON_TOO_LONG = 'Shorten the reason to 500 characters'
export const NOT_OPENED = 'There are no cases yet: draw the sample and open the cases first.'
export const ALREADY_OPEN = 'The cases of this draw have been opened already.'
