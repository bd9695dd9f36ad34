import { isAnswer, type Answer } from '../../evidence/index.ts'
import { COUNTS, COUNTS_NOT, countsBy, prepareEntries } from '../entries.ts'
import type { Entries } from '../rule-model.ts'
import { bitsUnder } from '../timeline-of.ts'
import type { SightEntry } from './model.ts'

/** `null`: the rule asks for entries of another kind. */
export type Weight = 'counts' | 'mayCount' | 'countsNot' | null

const WEIGHTS = { [COUNTS_NOT]: 'countsNot', [COUNTS]: 'counts' } as const

/** Whether an entry counts by a rule, weighed by the same code as when the record is held against it. */
export function weightOf(entries: Entries, entry: SightEntry): Weight {
  const prepared = prepareEntries(entries, entries.kinds)
  const facts = factsOf(entry)
  const weights = entries.kinds.flatMap((code, place) => {
    const bits = bitsUnder(facts, code)
    return bits === null ? [] : [countsBy(prepared, place, bits)]
  })
  if (weights.length === 0) return null
  return WEIGHTS[Math.max(...weights) as keyof typeof WEIGHTS] ?? 'mayCount'
}

function factsOf({ kind, attributes }: SightEntry) {
  const said = Object.entries(attributes).filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string',
  )
  const answers = said.filter((pair): pair is [string, Answer] => isAnswer(pair[1]))
  return { kind, answers: Object.fromEntries(answers), texts: Object.fromEntries(said) }
}
