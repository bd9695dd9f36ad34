import { no, ok, type Result } from '../../kernel/result.ts'

const PLACE = '{reference}'
const PROBE = 'goldthread'
const LONGEST_ADDRESS = 500

export const ADDRESS_SENTENCES = {
  long: `Shorten the address to ${LONGEST_ADDRESS} characters or fewer`,
  noPlace: `Enter an address with ${PLACE} in it once, where the reference of the record belongs`,
  noAddress:
    'Enter a whole address that begins with https://, like https://cases.example.gov.uk/records/{reference}',
  notInHost: `Put ${PLACE} after the name of the server: it must not decide where the link leads`,
  person: 'Leave user names and passwords out of the address',
} as const

/** The pattern of an address as somebody typed it, or what is wrong with it; blank is null and means no links. */
export function readRecordAddress(typed: string): Result<string | null, string> {
  const pattern = typed.trim()
  if (pattern === '') return ok(null)
  if (pattern.length > LONGEST_ADDRESS) return no(ADDRESS_SENTENCES.long)
  if (pattern.split(PLACE).length !== 2) return no(ADDRESS_SENTENCES.noPlace)
  const sample = urlOf(pattern.replace(PLACE, PROBE))
  if (sample === null || sample.protocol !== 'https:' || /\s/.test(pattern))
    return no(ADDRESS_SENTENCES.noAddress)
  if (sample.username !== '' || sample.password !== '') return no(ADDRESS_SENTENCES.person)
  return sample.host.includes(PROBE) ? no(ADDRESS_SENTENCES.notInHost) : ok(pattern)
}

function urlOf(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}

/** Where the record with this reference can be opened; null without a pattern, or where a reference would climb out of it. */
export function recordAddress(pattern: string | null, reference: string | null): string | null {
  if (pattern === null || reference === null || /^\.{0,2}$/.test(reference.trim())) return null
  return pattern.replace(PLACE, () => encodeURIComponent(reference.trim()))
}
