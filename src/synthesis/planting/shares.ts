import type { CaseRecord, Planted, Verdict } from '../model.ts'
import type { Planting } from './model.ts'
import { ofListed, planted } from './plants.ts'
import { inStay, stayOf, type Which } from './rewrite.ts'

/** Something that so many of a hundred entries of a stay have to say. */
export interface Share {
  readonly standard: string
  readonly which: Which
  readonly says: string
  readonly leastPercent: number
  readonly name: string
}

/** One fewer than are asked for, one of them not recorded, and just as many as are asked for. */
export function sharePlantings(share: Share): readonly Planting[] {
  return [
    ofListed((record) => say(share, record, { fewer: 1, unknown: 0 })),
    ofListed((record) => say(share, record, { fewer: 0, unknown: 0 })),
    ofListed((record) => say(share, record, { fewer: 1, unknown: 1 })),
  ]
}

function say(
  { standard, which, says, leastPercent, name }: Share,
  record: CaseRecord,
  { fewer, unknown }: { readonly fewer: number; readonly unknown: number },
): readonly Planted[] {
  const entries = inStay(record, which)
  const yes = Math.ceil((entries.length * leastPercent) / 100) - fewer
  entries.forEach((entry, at) => {
    if (at < yes) entry.says[says] = 'yes'
    else if (at < yes + unknown) delete entry.says[says]
    else entry.says[says] = 'no'
  })
  const expected: Verdict = fewer === 0 ? 'met' : unknown > 0 ? 'cannotTell' : 'notMet'
  const rest = unknown > 0 ? ' and one that does not say' : ''
  const what = `${name}: ${yes} of ${entries.length}${rest}`
  return [planted(standard, what, { fell: stayOf(record).from, due: null }, expected)]
}
