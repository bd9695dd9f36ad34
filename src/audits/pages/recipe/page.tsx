import { z } from 'zod'
import { definePage, defineQuery } from '../../../access/index.ts'
import { RECIPE } from '../../draw/recipe.ts'

/** Anybody may read how a sample is drawn, before signing in too. */
const recipeQuery = defineQuery({
  verb: 'audits.seeRecipe',
  input: z.object({}),
  load: async () => ({ sentences: RECIPE }),
  policy: () => 'allowed',
  trail: () => ({ children: [], body: {} }),
})

export const recipePage = definePage({
  path: '/recipe',
  isPublic: true,
  query: recipeQuery,
  title: () => 'How a sample is drawn',
  view: ({ seen }) => (
    <>
      <h1 class="govuk-heading-l">How a sample is drawn, so that anybody can check it</h1>
      <p class="govuk-body">
        Children are drawn for an audit by a recipe that nobody can bend. Whoever has the frame file and the
        two nonces of a round can draw its sample again, in any programming language.
      </p>
      <ol class="govuk-list govuk-list--number govuk-list--spaced">
        {seen.sentences.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ol>
    </>
  ),
})
