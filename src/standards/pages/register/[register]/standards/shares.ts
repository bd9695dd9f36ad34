import Papa from 'papaparse'
import { formatDay, sayDay, type Day } from '../../../../../kernel/day.ts'
import { sharePercent } from '../../../../../kernel/percent.ts'
import type { BarsPicture } from '../../../../../kernel/picture.ts'
import type { Words } from '../../../../../kernel/words.ts'
import type { Share } from '../../../../kept/query.ts'
import type { Standard } from '../../../../model.ts'
import { withWords } from '../../../parts/words.ts'

/** The last count of each month, the earliest first. */
export function lastOfMonths(shares: readonly Share[]): Share[] {
  const inOrder = shares.toSorted((one, other) => one.on - other.on)
  return [...new Map(inOrder.map((share) => [formatDay(share.on).slice(0, 7), share])).values()]
}

/** The newest count of each standard. */
export function newest(shares: readonly Share[]): ReadonlyMap<string, Share> {
  return new Map(shares.toSorted((one, other) => one.on - other.on).map((share) => [share.standard, share]))
}

/** `12 of 20 (60%)`: met of those that could be judged; of how many nobody can tell stands beside it. */
export function sayMet({ met, notMet }: Pick<Share, 'met' | 'notMet'>): string {
  const of = met + notMet
  const percent = sharePercent(met, of)
  return percent === null ? 'None could be judged' : `${met} of ${of} (${percent}%)`
}

const SERIES = ['Met', 'Not met', 'Cannot tell']

/** Each standard as the whole list stands by it at the last count. */
export function sharesPicture(
  standards: readonly Standard[],
  latest: ReadonlyMap<string, Share>,
  words: Words,
): BarsPicture {
  const rows = standards.flatMap(({ code, name }) => {
    const share = latest.get(code)
    return share === undefined ? [] : [{ ...barsOf(share), name: withWords(name, words) }]
  })
  const said = rows.map(
    ({ name, counts }) => `${name}: met ${counts[0]}, not met ${counts[1]}, cannot tell ${counts[2]}.`,
  )
  return {
    ...FRAME,
    title: 'The whole list by standard',
    rowHeading: 'Standard',
    description: said.join(' '),
    rows,
  }
}

/** One standard over time: the last count of each month. */
export function overTimePicture(months: readonly Share[]): BarsPicture {
  const rows = months.map((share) => ({ ...barsOf(share), name: sayDay(share.on) }))
  const said = months.map(
    (share) => `${sayDay(share.on)}: met ${sayMet(share)}, cannot tell ${share.cannotTell}.`,
  )
  return { ...FRAME, title: 'Over time', rowHeading: 'Counted on', description: said.join(' '), rows }
}

const FRAME = { kind: 'bars', arrangement: 'stacked', series: SERIES } as const

function barsOf({ met, notMet, cannotTell, listCount }: Share) {
  return { counts: [met, notMet, cannotTell], of: listCount }
}

const COLUMNS = [
  ...[
    'register',
    'standard',
    'day',
    'met',
    'notMet',
    'cannotTell',
    'notYetDue',
    'notApplicable',
    'listCount',
  ],
]

/** Every count of the list as CSV: codes and numbers alone. */
export function sharesCsv(register: string, shares: readonly Share[]): string {
  const lines = shares.map((share) => [
    ...[register, share.standard, formatDay(share.on), share.met, share.notMet, share.cannotTell],
    ...[share.notYetDue, share.notApplicable, share.listCount],
  ])
  return `${Papa.unparse([COLUMNS, ...lines], { newline: '\r\n', escapeFormulae: true })}\r\n`
}

export function lastDayOf(shares: readonly Share[]): Day | null {
  return shares.reduce<Day | null>((last, { on }) => (last === null || on > last ? on : last), null)
}
