import type { EffectVerdict } from './model.ts'

// Colour says nothing that the word does not say; green is kept for what was shown.
export const VERDICT_COLOURS: Readonly<Record<EffectVerdict, string>> = {
  moved: 'govuk-tag--green',
  notMoved: 'govuk-tag--orange',
  tooFew: 'govuk-tag--grey',
  notYetExposed: 'govuk-tag--grey',
  cannotTell: 'govuk-tag--grey',
  notComputed: 'govuk-tag--grey',
}
