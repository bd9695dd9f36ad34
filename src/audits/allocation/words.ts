export const CHOOSE_ANY = 'Choose two auditors for at least one case, or others than it has now'

export function sayChooseBoth(position: number): string {
  return `Choose both auditors of case ${position}`
}

/** Somebody else was faster; what was chosen too late still stands in the form. */
export function sayChosenMeanwhile(position: number, names: readonly string[]): string {
  const what = names.length === 0 ? 'changed the auditors of' : `chose ${names.join(' and ')} for`
  return `Somebody else ${what} case ${position} while you had this page open. Your own choice is not saved and stands below. Save it if it should hold instead, or choose again.`
}

export function sayTwice(position: number, name: string): string {
  return `${name} cannot be both auditors of case ${position}. Choose two people.`
}

export function sayNeedsReason(position: number): string {
  return `Enter why this pair should audit case ${position} although a check failed, or choose somebody else`
}

export function sayTooLate(position: number): string {
  return `Case ${position} is submitted already, so its auditors stay as they are`
}

/** `SMc` for Sinead McVey: how the table of a board report calls an auditor. */
export function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/u)
    .map(initialOf)
    .join('')
}

function initialOf(word: string): string {
  return /^Mc(?=\p{Lu})/u.exec(word)?.[0] ?? word.charAt(0).toLocaleUpperCase('en-GB')
}

/** `SMc/NH`: the pair as the table of a board report shows it. */
export function sayPair(pair: readonly { readonly name: string }[]): string | null {
  return pair.length === 0 ? null : pair.map(({ name }) => initialsOf(name)).join('/')
}
