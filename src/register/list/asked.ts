import { asId } from '../../kernel/ids.ts'
import { parseDay, type Day } from '../../kernel/day.ts'
import type { Problem } from '../../kernel/refusal.ts'
import { readDate } from '../../platform/http/date-field.ts'
import { sayNotAfterToday } from '../words.ts'
import type { ListFilter } from './rules.ts'

/** What an address asks of the list. An address is never refused: what it says badly is left out, and said. */
export interface Asked {
  readonly register: string | null
  readonly asAt: Day
  readonly knownOn: Day | null
  readonly filter: ListFilter
  readonly after: string | null
  readonly problems: readonly Problem[]
  /** As it was typed, to be shown again. */
  readonly typed: Readonly<Record<string, string>>
}

type Address = Readonly<Record<string, unknown>>

const NO_DAY = 'Enter a day like 27 3 2015'

export function readAsked(address: Address, today: Day): Asked {
  const asAt = readDay(address, 'asAt', today)
  const knownOn = readDay(address, 'knownOn', today)
  return {
    register: textOf(address.register),
    asAt: asAt.day ?? today,
    knownOn: knownOn.day,
    filter: filterOf(address),
    after: textOf(address.after),
    problems: [...asAt.problems, ...knownOn.problems],
    typed: Object.fromEntries(Object.entries(address).filter(isText)),
  }
}

function readDay(
  address: Address,
  name: string,
  today: Day,
): { day: Day | null; problems: readonly Problem[] } {
  const text = readDate(address, name)
  if (text === '') return { day: null, problems: [] }
  const day = parseDay(text)
  if (day === null) return { day, problems: [{ field: name, sentence: NO_DAY }] }
  return day > today
    ? { day: null, problems: [{ field: name, sentence: sayNotAfterToday(today) }] }
    : { day, problems: [] }
}

function filterOf(address: Address): ListFilter {
  const isOpen = textOf(address.open)
  return {
    team: textOf(address.team),
    strand: textOf(address.strand),
    riskLevel: textOf(address.risk),
    isOpen: isOpen === 'yes' || isOpen === 'no' || isOpen === 'cannotTell' ? isOpen : null,
    found: readFound(address.found),
  }
}

/** Children that a search found: our own ids, `none` for a search that found nobody, null without a search. */
export function readFound(value: unknown): string[] | null {
  const text = textOf(value)
  return text === null ? null : text.split(',').filter((each) => asId(each) !== null)
}

/** What a search found, for an address. */
export function writeFound(found: readonly string[]): string {
  return found.join(',') || 'none'
}

function isText(entry: [string, unknown]): entry is [string, string] {
  return typeof entry[1] === 'string'
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
