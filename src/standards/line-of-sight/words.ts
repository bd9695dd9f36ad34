import { addDays, sayDay, type Day } from '../../kernel/day.ts'
import type { SightPicture } from '../../kernel/picture.ts'
import { capitalised, numberWord, plural } from '../../kernel/sentence.ts'
import type { Words } from '../../kernel/words.ts'
import { kindOf, MISSING_WORDS, sayAttribute, sayOne } from '../../evidence/index.ts'
import type { KnownDays, SightEntry, Uncounted } from './model.ts'

/** What each sign stands for, below every line of sight. */
export const KEY: SightPicture['key'] = [
  { sign: 'full', means: 'Took place; a visit: the child was seen alone; a plan: complete' },
  { sign: 'half', means: 'A visit: seen, but not alone or not recorded; a plan: reviewed' },
  { sign: 'empty', means: 'Not recorded how, or offered and no more recorded' },
  { sign: 'cross', means: 'A visit: not seen; an interview: declined; a plan: not complete' },
  { sign: 'span', means: 'Missing, or away without authorisation' },
  { sign: 'gap', means: 'Longer without than the standard allows' },
  { sign: 'end', means: 'The first or the last day that is known; beyond it nobody can tell' },
]

/** What a lane is called: the plan goes by the authority's own word. */
export function sayLane(kinds: readonly string[], words: Words): string {
  const [first = ''] = kinds
  if (first === 'missingEpisode') return 'Missing episodes'
  if (first === 'plan') return `Versions and reviews of the ${words.plan.one}`
  if (first === 'planningMeeting') return 'Planning and strategy meetings'
  if (first === 'panelMeeting') return `Meetings of the ${words.panel.one}`
  return kindOf(first).name
}

/** For which of the days shown a lane is known. */
export function sayKnown(known: KnownDays | null, shown: { readonly from: Day; readonly last: Day }): string {
  if (known === null || known.from > shown.last || known.until <= shown.from) return NOT_KNOWN
  const last = addDays(known.until, -1)
  const end = sayDay(last > shown.last ? shown.last : last)
  return known.from > shown.from ? `Known from ${sayDay(known.from)} up to ${end}.` : `Known up to ${end}.`
}

const NOT_KNOWN = 'No feed covers these days, so what is not shown may still have been.'

/** What an entry says of itself, or of what is asked of it. */
export function sayEntry({ kind, attributes }: SightEntry, asked?: readonly string[]): string {
  const { attributes: known } = kindOf(kind)
  const said = known
    .filter(({ code }) => asked === undefined || asked.includes(code))
    .filter(({ code, isText }) => !isText || attributes[code] !== undefined)
    .map((attribute) => sayAttribute(attribute, attributes[attribute.code]))
  return [KIND_WORDS[kind] ?? sayOne(kind), ...said].join('; ')
}

/** What the plan's own lane calls its entries. */
const KIND_WORDS: Readonly<Record<string, string>> = {
  plan: 'New version',
  planReview: 'Review',
}

export function sayEpisode(kind: string, until: Day | null, isKnownToEnd: boolean): string {
  const what = MISSING_WORDS[kind] ?? kind
  if (until !== null) return what
  return isKnownToEnd ? `${what}; no return recorded` : `${what}; no return recorded in what is known`
}

/** How long a gap is, where there is little room. */
export function sayShortGap(days: number, isAtLeast: boolean): string {
  const long = `${days} ${plural(days, 'day', 'days')}`
  return isAtLeast ? `at least ${long}` : long
}

export function sayGap(days: number, isAtLeast: boolean): string {
  const without = `${capitalised(sayShortGap(days, isAtLeast))} without: longer than the standard allows`
  return isAtLeast ? `${without}; what came after is not known` : without
}

/** Why a gap goes on although there are entries in it: one sentence for those that do not count, one for who knows. */
export function sayUncounted(uncounted: readonly Uncounted[]): string[] {
  const said = (isSure: boolean) =>
    uncounted
      .filter((each) => each.isSure === isSure)
      .map(({ entry, asked }) => `${sayDay(entry.on)}, ${sayEntry(entry, asked)}`)
      .join(' / ')
  const [sure, unsure] = [said(true), said(false)]
  return [
    ...(sure === '' ? [] : [`Does not count for the standard: ${sure}`]),
    ...(unsure === '' ? [] : [`Nobody can tell whether it counts: ${unsure}`]),
  ]
}

export function sayStretch(from: Day, last: Day): string {
  return last <= from ? sayDay(from) : `${sayDay(from)} to ${sayDay(last)}`
}

interface Counted {
  readonly from: Day
  readonly last: Day
  readonly lanes: readonly { readonly name: string; readonly count: number; readonly gaps: number }[]
}

/** The picture in a few sentences that do without it. */
export function sayPicture({ from, last, lanes }: Counted): string {
  const counts = lanes.map(({ name, count, gaps }) => {
    const gap = gaps === 0 ? '' : ` with ${numberWord(gaps)} ${plural(gaps, 'gap', 'gaps')}`
    return `${name}: ${numberWord(count)}${gap}.`
  })
  return `From ${sayDay(from)} to ${sayDay(last)}. ${counts.join(' ')}`
}

export const SIGHT_TITLE = 'What happened, and when'
