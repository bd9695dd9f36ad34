import { addDays, ageOn, type Day } from '../kernel/day.ts'
import type { Chance } from './chance.ts'
import type { Person } from './model.ts'
import { madeUpForename, madeUpSurname } from './names.ts'

const ETHNICITIES = ['WBRI', 'WBRI', 'WBRI', 'WBRI', 'WOTH', 'MWBC', 'APKN', 'BAFR', 'NOBT'] as const

/** The children of an authority begin here; the leading 0 is what a spreadsheet would lose. */
const FIRST_ID = 2_000_000

/** Who the child of this number is. On the register are children of 10 to 17; in need of help are younger ones too. */
export function personOf(chance: Chance, index: number, isListed: boolean, asAt: Day): Person {
  const born = bornFor(chance, isListed ? 11 : 1, asAt)
  return {
    index,
    id: `0${FIRST_ID + index * 3}`,
    forename: madeUpForename(chance),
    surname: madeUpSurname(chance),
    sex: chance.isLikely(0.55) ? 'F' : 'M',
    ethnicity: chance.oneOf(ETHNICITIES),
    born,
    // No pupil has such a number: a real one begins with a letter that checks the rest.
    upn: `9${String(index).padStart(12, '0')}`,
  }
}

/** So that the child is at least so old, and not yet 18, on the day of the extract. */
function bornFor(chance: Chance, leastAge: number, asAt: Day): Day {
  const born = addDays(asAt, -chance.between(leastAge * 366, 18 * 365))
  return ageOn(born, asAt) < 18 ? born : addDays(born, 40)
}
