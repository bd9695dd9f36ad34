import { z } from 'zod'
import { defineQuery, type Access, type Actor } from '../../../../../access/index.ts'
import { findRound, toolNamed } from '../../../../../audits/index.ts'
import { isEmpty } from '../../../../cut/model.ts'
import { newestCut, rowsOfCut } from '../../../../cut/store.ts'
import { maySeeCases, maySeeResults, seesResults } from '../../../../policy.ts'
import { NOTHING_COUNTED } from '../../../../words.ts'
import { whyWithheld } from '../../../../withheld.ts'

/** The figures of a round from its newest cut, the same for everybody; rows for each child for the audit lead alone. */
export const resultsQuery = defineQuery({
  verb: 'analysis.seeResults',
  input: z.object({ round: z.string() }),
  load: async (transaction, input, actor) => {
    const round = await findRound(transaction, input.round)
    if (round === null) return null
    const newest = await newestCut(transaction, round.code)
    const withheld = whyWithheld(actor, round, newest?.figures ?? null)
    const cut = withheld === null ? newest : null
    const rows = cut !== null && maySeeCases(actor) ? await rowsOfCut(transaction, cut.id) : []
    return {
      round: { code: round.code, theme: round.theme },
      withheld,
      cut,
      rows,
      tool: await toolNamed(transaction, round.tool),
    }
  },
  policy: seesResults,
  trail: ({ round, cut, rows }) => ({
    children: rows.map(({ child }) => child),
    body: { round: round.code, cut: cut?.id ?? null },
  }),
})

export type SeenResults = NonNullable<Awaited<ReturnType<typeof resultsQuery.load>>>

/** The same as a file. Where the page has no figures there is no file, and whoever asks for it reads what the page says. */
export const resultsFileQuery = defineQuery({ ...resultsQuery, policy: hasFile })

function hasFile(actor: Actor, { withheld, cut }: SeenResults): Access {
  if (!maySeeResults(actor)) return 'hidden'
  if (withheld !== null) return { sentence: withheld }
  return cut === null || isEmpty(cut.figures) ? { sentence: NOTHING_COUNTED } : 'allowed'
}
