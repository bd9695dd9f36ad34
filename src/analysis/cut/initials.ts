/** The initials by which a report names an auditor: `Joanna Pryce` is JP, `Sinead McVey` SMc. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => word !== '')
  return words.map((word) => /^Ma?c(?=\p{Lu})/u.exec(word)?.[0] ?? word.charAt(0).toUpperCase()).join('')
}
