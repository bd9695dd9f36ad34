import type { ImportContext, KeptTable, Part, When } from '../../imports/index.ts'
import { formatDay, type Day } from '../../kernel/day.ts'
import { formatInstant } from '../../kernel/instant.ts'
import type { ChildOfSource } from '../../organisation/index.ts'
import type { Batch } from '../interviews/store.ts'
import type { StatusKind } from '../model.ts'

/** Attributes of a fact under our names; what was not recorded is not there. */
export type Attributes = Readonly<Record<string, string>>

// Every table of a file reads each of these from several columns, so none is left alone for lack of a column.
const COLUMNS = 'id'

const ENTRIES: KeptTable = {
  things: 'evidence.entry',
  isOfChild: true,
  columns: {
    ...{ kind: COLUMNS, happened_on: COLUMNS, happened_at: COLUMNS, recorded_on: 'recorded' },
    ...{ recorded_at: 'recorded', worker_id: 'worker', attributes: COLUMNS, reference: COLUMNS },
  },
}

const STATUSES: KeptTable = {
  things: 'evidence.status',
  isOfChild: true,
  columns: {
    ...{ kind: COLUMNS, starts_on: COLUMNS, ends_on: COLUMNS, attributes: COLUMNS, reference: COLUMNS },
  },
}

export interface EntrySaid {
  /** The source's id of the record, after the name of the table that it stands in: ids are unique in a table only. */
  readonly key: string
  readonly of: ChildOfSource
  readonly kind: string
  readonly happened: When
  readonly worker?: string | null
  readonly attributes: Attributes
  readonly reference: string | null
}

export function entryPart({ key, of, kind, happened, worker, attributes, reference }: EntrySaid): Part {
  const cells = [kind, ...cellsOfWhen(happened), null, null, worker ?? null, attributes, reference]
  return { table: ENTRIES, said: { sourceKey: key, of, cells } }
}

export interface StatusSaid {
  readonly key: string
  readonly of: ChildOfSource
  readonly kind: StatusKind
  readonly starts: Day
  readonly ends: Day | null
  readonly attributes: Attributes
  readonly reference: string | null
}

export function statusPart({ key, of, kind, starts, ends, attributes, reference }: StatusSaid): Part {
  const days = [formatDay(starts), ends === null ? null : formatDay(ends)]
  return { table: STATUSES, said: { sourceKey: key, of, cells: [kind, ...days, attributes, reference] } }
}

/** Where the links between interviews and episodes of one batch come from. */
export function batchOf({ actor, source, moment, knownAt }: ImportContext): Batch {
  return { authority: actor.authority, source, line: moment.line, at: knownAt }
}

/** A time is kept only where the source gave one. */
export function cellsOfWhen(when: When | null): readonly [string | null, string | null] {
  if (when === null) return [null, null]
  return [formatDay(when.day), when.at === null ? null : formatInstant(when.at)]
}

/** A day as an attribute; none where there is none. */
export function dayText(day: Day | null): string | null {
  return day === null ? null : formatDay(day)
}

/** Texts that a source gave; a blank one was not recorded and is left out. */
export function textsOf(texts: Readonly<Record<string, string | null>>): Attributes {
  const given = Object.entries(texts).filter((each): each is [string, string] => each[1] !== null)
  return Object.fromEntries(given)
}
