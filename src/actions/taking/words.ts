export const NO_DAY_OR_MONTH = 'Write this as a day, like 2015-10-05, or as a month, like 2015-10.'
export const NO_SUCH_ROUND = 'No round is called like this here. Bring the rounds first.'
export const NOT_DONE = 'Something that is open or in progress cannot be reported as done.'
export const OTHER_WORDING =
  'The round has an action with this reference that says something else. What was agreed is never changed: use another reference.'
export const OTHER_STATUS = 'An action that is here is moved on its page; its status was left as it is.'
export const NOT_VERIFIED_HERE =
  'Bring it as done: an action is verified here by a person who says what they looked at, where and when.'
export const NO_SUCH_RECOMMENDATION =
  'The round has no action with the reference of this recommendation. Bring that row first, above this one.'
export const NO_SUCH_LOGIN = 'Nobody signs in by this name, or the account is closed. Leave the person blank.'
