/** Nobody sees these, or they turn the words around them: soft hyphen, zero-width space, marks of direction … */
const UNSEEN = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu
/** Joiners stand in emoji and in names of many scripts; with blanks alone they are nothing that can be read. */
const BLANK = /^[\s\u200c\u200d\u115f\u1160\u2800\u3164\uffa0]*$/u

/** The fields of a form as they can be read: a reason of invisible characters is none. Passwords stay as they are. */
export function visibleFields(form: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(form).map(([name, value]) => [name, /password/i.test(name) ? value : visible(value)]),
  )
}

function visible(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(visible)
  return typeof value === 'string' ? visibleText(value) : value
}

function visibleText(text: string): string {
  const seen = text.replace(UNSEEN, '')
  return BLANK.test(seen) ? '' : seen
}
