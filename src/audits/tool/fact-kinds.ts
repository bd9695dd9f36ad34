import { ENTRY_KINDS } from '../../evidence/index.ts'

/** The kinds of facts that a question can have beside it: entries of the record, missing episodes, time on the list. */
export const FACT_KINDS: readonly string[] = [
  ...ENTRY_KINDS.map(({ code }) => code),
  ...['missingEpisode', 'stay'],
]
