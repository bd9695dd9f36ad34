import { z } from 'zod'
import { defineQuery } from '../../../../../../access/index.ts'
import { findRound, newestAnswers, toolNamed } from '../../../../../../audits/index.ts'
import { casesBehind, type Behind } from '../../../../../findings.ts'
import { newestCut, rowsOfCut } from '../../../../../cut/store.ts'
import { seesCases } from '../../../../../policy.ts'
import { whyWithheld } from '../../../../../withheld.ts'

const blankIsAny = z.string().min(1).optional().catch(undefined)

/** The cases behind one figure of the newest cut; none where the figure itself is withheld. */
export const casesBehindQuery = defineQuery({
  verb: 'analysis.seeCasesBehind',
  input: z.object({
    round: z.string(),
    ...{ grade: blankIsAny, safeguarded: blankIsAny, followUp: blankIsAny },
    ...{ topic: blankIsAny, question: blankIsAny, answer: blankIsAny },
    ...{ side: blankIsAny, judged: blankIsAny, first: blankIsAny, second: blankIsAny },
    ...{ half: blankIsAny, attribute: blankIsAny, group: blankIsAny, team: blankIsAny },
  }),
  load: async (transaction, { round: code, ...behind }, actor) => {
    const [round, cut] = await Promise.all([findRound(transaction, code), newestCut(transaction, code)])
    if (round === null || cut === null || whyWithheld(actor, round, cut.figures) !== null) return null
    const rows = await rowsOfCut(transaction, cut.id)
    const answers = await newestAnswers(
      transaction,
      rows.map((row) => row.case),
      'agreed',
    )
    const tool = await toolNamed(transaction, cut.figures.tool)
    return {
      figures: cut.figures,
      tool,
      behind: behind satisfies Behind,
      rows: casesBehind(behind, rows, answers, tool),
    }
  },
  policy: seesCases,
  trail: ({ figures, rows, behind }) => ({
    children: rows.map(({ child }) => child),
    body: { round: figures.round, ...codesOf(behind) },
  }),
})

// What was asked for goes on the trail, blanks left out.
function codesOf(behind: Behind): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(behind).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}

export type SeenCases = NonNullable<Awaited<ReturnType<typeof casesBehindQuery.load>>>
