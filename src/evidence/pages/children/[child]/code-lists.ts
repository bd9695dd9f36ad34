// The code lists of the Standard Safeguarding Dataset. A code that stands in none of them is shown as it came.

export const SEXES: Readonly<Record<string, string>> = { F: 'Female', M: 'Male', U: 'Not known' }

export const ETHNICITIES: Readonly<Record<string, string>> = {
  WBRI: 'White British',
  WIRI: 'White Irish',
  WIRT: 'Traveller of Irish heritage',
  WROM: 'Gypsy or Roma',
  WOTH: 'Any other White background',
  MWBC: 'White and Black Caribbean',
  MWBA: 'White and Black African',
  MWAS: 'White and Asian',
  MOTH: 'Any other mixed background',
  AIND: 'Indian',
  APKN: 'Pakistani',
  ABAN: 'Bangladeshi',
  AOTH: 'Any other Asian background',
  BCRB: 'Black Caribbean',
  BAFR: 'Black African',
  BOTH: 'Any other Black background',
  CHNE: 'Chinese',
  OOTH: 'Any other ethnic group',
  REFU: 'Refused',
  NOBT: 'Not obtained',
}

/** What a code means; a blank was not recorded. */
export function sayCode(meanings: Readonly<Record<string, string>>, code: string | null): string {
  return code === null ? 'Not recorded' : (meanings[code] ?? code)
}
