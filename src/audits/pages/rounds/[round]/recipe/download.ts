import { defineDownload } from '../../../../../access/index.ts'
import { recipeText } from '../../../../rounds/frame/recipe-text.ts'
import { roundFrame } from '../../../../rounds/frame/query.ts'

/** The recipe with the numbers of this round: all that is needed beside the frame file to draw the sample again. */
export const recipeDownload = defineDownload({
  path: '/rounds/:round/recipe',
  query: roundFrame,
  file: (frame) => ({
    name: `recipe-${frame.round}.txt`,
    type: 'text/plain; charset=utf-8',
    content: recipeText(frame),
  }),
})
