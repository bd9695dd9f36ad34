/** So many children of an age between two, both of which belong to it. */
export interface AgeBand {
  readonly name: string
  readonly count: number
}

const OLDEST = 200
const BANDS = [
  { from: 0, to: 13, name: '13 or younger' },
  { from: 14, to: 15, name: '14 or 15' },
  { from: 16, to: OLDEST, name: '16 or older' },
]
const NOT_RECORDED = 'not recorded'

/** The ages in bands. A band with one child would show its age, so bands that hold one are not told apart. */
export function ageBands(ages: readonly (number | null)[]): AgeBand[] {
  const known = ages.filter((age) => age !== null)
  const bands = BANDS.map(({ from, to, name }) => ({
    name,
    count: known.filter((age) => age >= from && age <= to).length,
  }))
  const isTelling = bands.some(({ count }) => count === 1)
  const shown = isTelling ? [{ name: 'all ages', count: known.length }] : bands
  return known.length === ages.length
    ? shown
    : [...shown, { name: NOT_RECORDED, count: ages.length - known.length }]
}
