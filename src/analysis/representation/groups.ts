import type { ChildGroups } from './model.ts'

/** What is known of a child on the list. */
export interface ListedFacts {
  readonly ageYears: number | null
  readonly sex: string | null
  readonly ethnicity: string | null
  readonly strands: readonly string[]
  readonly team: string | null
}

/** Ages in completed years; both ends belong to a band. */
export const AGE_BANDS = [
  { from: 0, to: 13, code: 'to13' },
  { from: 14, to: 15, code: '14to15' },
  { from: 16, to: 200, code: 'from16' },
] as const

/** The five groups of the census, by the first letter of a code of the schools census or of social care returns. */
const ETHNIC_GROUPS: Readonly<Record<string, string>> = {
  W: 'white',
  M: 'mixed',
  A: 'asian',
  C: 'asian',
  B: 'black',
  O: 'other',
}
const DECLINED = 'REFU'
const NOT_OBTAINED = 'NOBT'
const ETHNICITY_CODE = /^[A-Z]{4}$/

/** The groups that the child counts in; an attribute that is not recorded gives none. */
export function groupsOf({ ageYears, sex, ethnicity, strands, team }: ListedFacts): ChildGroups {
  return {
    age: AGE_BANDS.filter(({ from, to }) => ageYears !== null && ageYears >= from && ageYears <= to).map(
      ({ code }) => code,
    ),
    sex: sexOf(sex),
    ethnicity: ethnicityOf(ethnicity),
    strand: [...new Set(strands)].toSorted(),
    team: team === null ? [] : [team],
  }
}

/** Sources write U where they do not know. */
function sexOf(sex: string | null): string[] {
  const code = sex?.trim().toUpperCase().charAt(0) ?? ''
  return code === '' || code === 'U' ? [] : [code]
}

function ethnicityOf(ethnicity: string | null): string[] {
  const code = ethnicity?.trim().toUpperCase() ?? ''
  if (code === '' || code === NOT_OBTAINED) return []
  if (code === DECLINED) return ['declined']
  return [(ETHNICITY_CODE.test(code) ? ETHNIC_GROUPS[code.charAt(0)] : undefined) ?? 'otherCode']
}
