import { no, ok, type Result } from '../kernel/result.ts'
import type { Column } from './model.ts'
import type { Specification, Table } from './table.ts'
import { columnMissing, columnTwice, FITS_NOTHING } from './words.ts'

/** How somebody matched the columns of a spreadsheet to those of a table: our column to its header. */
export interface RememberedMatch {
  readonly target: string
  readonly headers: readonly string[]
  readonly matches: Readonly<Record<string, string>>
}

/** A file recognised as a table: where each of our columns stands in it, and which of its columns we do not know. */
export interface Matched {
  readonly table: Table
  readonly places: ReadonlyMap<string, number>
  readonly unknown: readonly string[]
  /** What it was recognised as, in words. */
  readonly matched: string
}

/** The table that a file was probably meant for, if any, and the sentence that says what is wrong. */
export interface Unmatched {
  readonly target: string | null
  readonly sentence: string
}

/** Headers are one where they differ only in capitals, spaces, underscores and the like. */
export function plainHeader(header: string): string {
  return header.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

/**
 * Recognises the table by its headers, in any order; a match that somebody made for just these headers comes first.
 * Refuses a file that lacks a column which must be there, and names it.
 */
export function matchHeaders(
  headers: readonly string[],
  name: string,
  tables: readonly Table[],
  remembered: readonly RememberedMatch[],
): Result<Matched, Unmatched> {
  const byHand = remembered.find((match) => haveSameHeaders(match.headers, headers))
  const table = byHand && tables.find(({ target }) => target === byHand.target)
  if (byHand && table) return settle(fitByHand(table, headers, byHand), headers)
  const fits = tables.map((each) => fit(each, headers))
  const best = bestOf(fits, name)
  return best === null ? no({ target: null, sentence: FITS_NOTHING }) : settle(best, headers)
}

interface Fit {
  readonly table: Table
  readonly places: ReadonlyMap<string, number>
  readonly missing: readonly string[]
  /** A header that stands for one of our columns although another does so already. */
  readonly twice: string | null
  readonly isByHand: boolean
}

type NamesOf = (key: string, column: Column<unknown>) => readonly string[]

function fit(table: Table, headers: readonly string[]): Fit {
  return fitBy(table, headers, (_, { names }) => names)
}

function fitByHand(table: Table, headers: readonly string[], { matches }: RememberedMatch): Fit {
  const namesOf: NamesOf = (key) => (matches[key] === undefined ? [] : [matches[key]])
  return { ...fitBy(table, headers, namesOf), isByHand: true }
}

function fitBy(table: Table, headers: readonly string[], namesOf: NamesOf): Fit {
  const plain = headers.map(plainHeader)
  const placed = Object.entries(table.columns).map(([key, column]) => {
    const names = new Set(namesOf(key, column).map(plainHeader))
    return { key, column, found: headers.filter((_, place) => names.has(plain[place] ?? '')), names }
  })
  const placeOf = (names: ReadonlySet<string>) => plain.findIndex((header) => names.has(header))
  const there = placed.filter(({ found }) => found.length > 0)
  const lacking = placed.filter(({ column, found }) => found.length === 0 && column.need !== 'optional')
  return {
    table,
    places: new Map(there.map(({ key, names }) => [key, placeOf(names)])),
    missing: lacking.map(({ column }) => column.names[0]),
    twice: there.find(({ found }) => found.length > 1)?.found[1] ?? null,
    isByHand: false,
  }
}

/** The complete fit with the most columns; else the one that the file is named after or that comes nearest. */
function bestOf(fits: readonly Fit[], name: string): Fit | null {
  const complete = fits.filter(({ missing }) => missing.length === 0)
  if (complete.length > 0) return mostColumns(complete)
  const named = fits.filter(
    ({ table, places }) => places.size > 0 && plainHeader(name).includes(plainHeader(table.target)),
  )
  if (named.length > 0) return mostColumns(named)
  const nearest = mostColumns(fits)
  return nearest !== null && nearest.places.size >= 2 && nearest.places.size >= nearest.missing.length
    ? nearest
    : null
}

function mostColumns(fits: readonly Fit[]): Fit | null {
  return fits.reduce<Fit | null>(
    (best, each) => (best === null || each.places.size > best.places.size ? each : best),
    null,
  )
}

function settle(
  { table, places, missing, twice, isByHand }: Fit,
  headers: readonly string[],
): Result<Matched, Unmatched> {
  if (missing.length > 0) return no({ target: table.target, sentence: columnMissing(table.target, missing) })
  if (twice !== null) return no({ target: table.target, sentence: columnTwice(twice) })
  const read = [...places.values()].map((place) => plainHeader(headers[place] ?? ''))
  const known = new Set([...read, ...specifiedColumns(table.specification)])
  const unknown = headers.filter((header) => header !== '' && !known.has(plainHeader(header)))
  return ok({
    table,
    places,
    unknown,
    matched: isByHand ? 'Columns matched by hand' : recognised(table, headers),
  })
}

function specifiedColumns(specification: Specification | undefined): string[] {
  return specification?.versions.flatMap(({ columns }) => columns.map(plainHeader)) ?? []
}

/** Names the version of the standard that the headers fit best, and how much of it they cover. */
function recognised({ target, specification }: Table, headers: readonly string[]): string {
  if (!specification) return `Goldthread's own table ${target}`
  const here = new Set(headers.map(plainHeader))
  const counted = specification.versions.map(({ version, columns }) => ({
    version,
    all: columns.length,
    found: columns.filter((column) => here.has(plainHeader(column))).length,
  }))
  const best = counted.reduce((one, other) => (other.found > one.found ? other : one))
  return `${specification.name} ${best.version}, ${best.found} of the ${best.all} columns of ${target}`
}

function haveSameHeaders(some: readonly string[], others: readonly string[]): boolean {
  const plainOf = (headers: readonly string[]) => headers.map(plainHeader).sort().join('\n')
  return plainOf(some) === plainOf(others)
}
