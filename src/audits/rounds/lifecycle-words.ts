import type { RoundAction } from './model.ts'

const NONCE_ONLY = 'A nonce is wanted only between the freeze and the draw of a round that two people draw.'
const REDRAW_ONLY =
  'A redraw is possible only between the freeze and the first allocation of auditors. Later, replace a single case.'

/** What to say when it is too early or too late in a round's life for an action. */
export const OUT_OF_SEASON: Readonly<Record<RoundAction, string>> = {
  edit: 'The plan can be changed only before the list is frozen.',
  exclude: 'A child can be left out only before the list is frozen.',
  freeze: 'The list is frozen once, while the round is planned.',
  commit: NONCE_ONLY,
  reveal: NONCE_ONLY,
  draw: 'One person draws alone only where the plan says so, once, after the list was frozen.',
  askRedraw: REDRAW_ONLY,
  agreeRedraw: REDRAW_ONLY,
  open: 'The cases are opened once, after the sample was drawn.',
  replace: 'A case can be replaced only between the draw and the close of its round.',
  allocate: 'Auditors can be chosen only between the draw and the close of a round.',
  close: 'Only a round that is being audited can be closed.',
  cancel: 'A round that has ended cannot be cancelled.',
}
