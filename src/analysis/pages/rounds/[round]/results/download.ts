import { defineDownload } from '../../../../../access/index.ts'
import { countsCsv } from '../../../../csv.ts'
import { freshCut } from '../../../../cut/commands.ts'
import { resultsFileQuery } from './query.ts'

/** Every count of a round in one tidy file: a row for each answer, with what it is of. */
export const resultsDownload = defineDownload({
  path: '/rounds/:round/results.csv',
  query: resultsFileQuery,
  prepare: ({ door, machine }, actor, input) => freshCut({ door, machine }, actor, String(input.round)),
  file: ({ round, cut }) => ({
    name: `${round.code}-counts.csv`,
    type: 'text/csv; charset=utf-8',
    content: countsCsv(cut?.figures ?? null),
  }),
})
