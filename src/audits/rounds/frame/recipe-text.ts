import { RECIPE } from '../../draw/recipe.ts'
import type { FrameDocument } from './document.ts'

const NOT_YET = 'not shown before the sample is released'

/** The recipe, a sentence a line, and below it what the round kept of its draw. */
export function recipeText(frame: FrameDocument): string {
  const { round, frameHash, commitments, nonces, seed, sample, replacements } = frame
  const lines = [
    ...RECIPE.map((sentence, place) => `${place + 1}. ${sentence}`),
    '',
    `round ${round}`,
    `frame hash ${frameHash}`,
    `commitment of the lead ${commitments.lead ?? 'not made yet'}`,
    `commitment of the independent ${commitments.independent ?? 'not made yet'}`,
    `nonce of the lead ${nonces.lead ?? NOT_YET}`,
    `nonce of the independent ${nonces.independent ?? NOT_YET}`,
    `seed ${seed ?? NOT_YET}`,
    ...sample.map((reference) => `sample ${reference}`),
    ...replacements.map((replacement) => `replaced ${replacement.out} by ${replacement.in}`),
  ]
  return lines.map((line) => `${line}\n`).join('')
}
