import type { CaseRecord, Entry, Planted, Verdict } from '../model.ts'
import type { Planting } from './model.ts'
import { ofListed, planted } from './plants.ts'
import { inStay, stayOf, type Which } from './rewrite.ts'

/** Something that at least one entry of a stay has to say, or all of them. */
export interface Share {
  readonly standard: string
  readonly which: Which
  readonly says: string
  readonly least: 'one' | 'all'
  readonly name: string
}

/** What the first entry of the stay says, what the others say, and what follows. */
type Way = readonly [first: string | null, others: string, expected: Verdict, what: string]

const WAYS: Readonly<Record<Share['least'], readonly Way[]>> = {
  one: [
    ['no', 'no', 'notMet', 'never'],
    ['yes', 'no', 'met', 'once and not again'],
    [null, 'no', 'cannotTell', 'never, and once not recorded'],
  ],
  all: [
    ['no', 'yes', 'notMet', 'always but once'],
    ['NA', 'yes', 'met', 'always but once, when it did not apply'],
    [null, 'yes', 'cannotTell', 'always, and once not recorded'],
  ],
}

export function sharePlantings(share: Share): readonly Planting[] {
  return WAYS[share.least].map((way) => ofListed((record) => say(share, record, way)))
}

function say(
  { standard, which, says, name }: Share,
  record: CaseRecord,
  [first, others, expected, what]: Way,
): readonly Planted[] {
  inStay(record, which).forEach((entry, at) => answer(entry, says, at === 0 ? first : others))
  return [planted(standard, `${name}: ${what}`, { fell: stayOf(record).from, due: null }, expected)]
}

function answer({ says }: Entry, name: string, value: string | null): void {
  if (value === null) delete says[name]
  else says[name] = value
}
