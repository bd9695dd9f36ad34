export const WHY_REDRAW = 'Enter why the sample has to be drawn again. The report will say so.'
export const REASON_TOO_LONG = 'Shorten the reason to 500 characters'
export const NOTHING_TO_REDRAW = 'Nothing has been drawn or promised yet that could be drawn again.'
export const ALREADY_ASKED = 'A redraw has been asked for already. It waits for a second person to agree.'
export const NOBODY_ASKED = 'Nobody has asked for a redraw, or it was agreed to already.'
export const NOT_ALONE =
  'You asked for this redraw. Another person has to agree to it: the audit lead, the independent person or the information governance officer.'
