import { formatDay, parseDayLoosely, type Day } from '../kernel/day.ts'
import { instantInLondon, parseInstant, type Instant } from '../kernel/instant.ts'
import { no, ok } from '../kernel/result.ts'
import type { Column, Read } from './model.ts'
import { NO_DAY, NO_NUMBER, noneOf, tooLong } from './words.ts'

type Names = readonly [string, ...string[]]

/** The column must be there, and every cell filled. */
export function filled<Value>(read: Read<Value>, ...names: Names): Column<Value> {
  return { names, need: 'filled', read }
}

/** The column must be there; a blank cell says something and is null. */
export function present<Value>(read: Read<Value>, ...names: Names): Column<Value | null> {
  return { names, need: 'present', read }
}

/** A file may lack the column, and a cell may be blank. */
export function optional<Value>(read: Read<Value>, ...names: Names): Column<Value | null> {
  return { names, need: 'optional', read }
}

const LONGEST_TEXT = 4000

export const text: Read<string> = (written) =>
  written.length > LONGEST_TEXT ? no(tooLong(LONGEST_TEXT)) : ok(written)

export const day: Read<Day> = (written) => {
  const found = parseDayLoosely(written)
  return found === null ? no(NO_DAY) : ok(found)
}

/** When something happened, as exactly as the source says it. */
export interface When {
  readonly day: Day
  /** Null where the source gives the day alone; midnight is how a source without times writes a day. */
  readonly at: Instant | null
}

export const when: Read<When> = (written) => {
  const found = parseDayLoosely(written)
  if (found === null) return no(NO_DAY)
  const time = TIME_OF_DAY.exec(written)
  return ok({ day: found, at: time === null ? null : instantOn(found, written, time) })
}

const TIME_OF_DAY = /[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?/

function instantOn(on: Day, written: string, [, hours, minutes, seconds]: RegExpExecArray): Instant | null {
  const withOffset = parseInstant(written)
  if (withOffset !== null) return withOffset
  const secondsOfDay = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)
  return secondsOfDay === 0 ? null : instantInLondon(formatDay(on), secondsOfDay * 1000)
}

export const wholeNumber: Read<number> = (written) =>
  /^-?\d{1,9}$/.test(written) ? ok(Number(written)) : no(NO_NUMBER)

/** Several values in one cell: `missing;exploited`. */
export const list: Read<readonly string[]> = (written) =>
  ok([...new Set(written.split(';').map((item) => item.trim()))].filter((item) => item !== ''))

/** `name=value` several times in one cell: `seen=yes;seen_alone=no`. */
export const pairs: Read<Readonly<Record<string, string>>> = (written) => {
  const items = written.split(';').filter((item) => item.trim() !== '')
  const found = items.map((item) => /^\s*([\w ]+?)\s*=\s*(.*?)\s*$/.exec(item))
  if (found.some((pair) => pair === null)) return no('Write this as name=value, with ; between several.')
  return ok(Object.fromEntries(found.map((pair) => [pair?.[1] ?? '', pair?.[2] ?? ''])))
}

/** One of a few codes, each with what it means; capitals or not is one. */
export function code<Value extends string>(meanings: Readonly<Record<string, Value>>): Read<Value> {
  const known = new Map(Object.entries(meanings).map(([written, value]) => [written.toLowerCase(), value]))
  return (written) => {
    const value = known.get(written.toLowerCase())
    return value === undefined ? no(noneOf(Object.keys(meanings))) : ok(value)
  }
}
