import type { NonceRole } from '../../draw/nonce.ts'

export const NOT_YOUR_SEAT: Readonly<Record<NonceRole, string>> = {
  lead: 'This nonce is made by the audit lead.',
  independent: 'This nonce is made by the independent person.',
}

export const ALREADY_PROMISED =
  'This nonce has been made already, and cannot be made again. If it was lost, ask for a redraw.'
export const SAME_PERSON =
  'You made the other nonce of this draw. The two nonces come from two different people.'
export const TOO_EARLY = 'Wait until both nonces are made. Only then is it time to show them.'
export const NOT_YOURS = 'Only the two people who made the nonces of this draw can show them.'
export const ONE_AFTER_THE_OTHER =
  'Choose whether you make the nonce of the audit lead or of the independent person'
export const PASTE = 'Paste the nonce that you kept: 64 letters and digits'
export const TWO_DRAW =
  'The plan says that two people draw this round, so nobody draws it alone. Each of the two makes a nonce first (on the command line: --commit lead, --commit independent). Nothing was frozen.'
export const NOT_TWO =
  'The plan does not say that two people draw this round, so no nonce is wanted. Nothing was frozen.'
export const ALREADY_SHOWN = 'You have shown your nonce already. There is nothing more to do.'

/** The file in which a person keeps a nonce. */
export function nonceFile(round: string, nonce: string): string {
  return `Nonce for the draw of the round ${round}\n${nonce}\nShow it in Goldthread once both nonces are made. Tell it to nobody before.\n`
}
