import {
  day,
  filled,
  keepParts,
  optional,
  text,
  type ImportContext,
  type Part,
  type PartsDecision,
  type RowVerdict,
} from '../../../imports/index.ts'
import type { Day } from '../../../kernel/day.ts'
import {
  childrenFor,
  ethnicityOf,
  identifierPart,
  personPart,
  sexOf,
  type ChildOfSource,
} from '../../../organisation/index.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import { dayText } from '../parts.ts'
import { knownTo, type Known } from '../saying.ts'

/** What every list says of the child in a row. */
export const CHILD = {
  person: filled(text, 'Child Unique ID', 'Child ID', 'Unique ID'),
  sex: optional(text, 'Gender', 'Sex'),
  ethnicity: optional(text, 'Ethnicity'),
  bornOn: optional(day, 'Date of Birth', 'DOB'),
}

export const OF_CHILD = 'Child Unique ID|Gender|Ethnicity|Date of Birth|Age'
export const OF_WORKER = 'Allocated Team|Allocated Worker'

/** The columns of one list, which the workbook writes in many ways; headers differ between its years by a word or two. */
export function annexA(list: number, columns: string) {
  return { name: 'Ofsted Annex A', versions: [{ version: `list ${list}`, columns: columns.split('|') }] }
}

export interface Listed {
  readonly person: string
  readonly sex: string | null
  readonly ethnicity: string | null
  readonly bornOn: Day | null
}

export interface Spoken {
  readonly parts: readonly (Part | null)[]
  readonly note: Parameters<typeof said>[1]
}

export function said(
  parts: readonly (Part | null)[],
  note: Extract<PartsDecision, { parts: unknown }>['note'] = null,
) {
  return { parts, note }
}

type Say<Row> = (row: Row, of: ChildOfSource, known: Known, key: string) => Spoken

/**
 * How the rows of a list are kept. The workbook has no list of children, so each list makes them known; what it says of
 * who a child is stands under a key of the list's own, taken from the first row of the child.
 */
export function beginListing<Row extends Listed>(target: string, say: Say<Row>) {
  return async (transaction: Transaction, context: ImportContext) => {
    const known = await knownTo(transaction, context)
    const described = new Map<string, string>()
    return async (rows: readonly Row[]): Promise<readonly RowVerdict[]> => {
      const persons = rows.map(({ person }) => person)
      const children = await childrenFor(transaction, context, persons)
      const decide = (row: Row): PartsDecision => {
        const of = children.get(row.person)
        if (of === undefined) throw new Error('A child that was just made is not known')
        const { parts, note } = say(row, of, known, `${target}:${row.person}`)
        const who = describe(target, row, of, described)
        return { parts: [...who.parts, ...parts].filter((part) => part !== null), note: note ?? who.note }
      }
      return keepParts(transaction, context, rows.map(decide))
    }
  }
}

export const OTHER_PERSON =
  'An earlier row of this list says something else of who this child is. The earlier row was kept, and the rest of this one.'

function describe(target: string, row: Listed, of: ChildOfSource, described: Map<string, string>) {
  const key = `${target}:${row.person}`
  const who = { sex: sexOf(row.sex), ethnicity: ethnicityOf(row.ethnicity), bornOn: row.bornOn }
  const digest = [who.sex, who.ethnicity, dayText(who.bornOn)].join('|')
  const before = described.get(key)
  if (before !== undefined)
    return said([], before === digest ? null : { column: 'person', reason: OTHER_PERSON })
  described.set(key, digest)
  return said([
    personPart(key, of, who),
    identifierPart({ key: `${key}:laChildId`, of, type: 'laChildId', value: row.person }),
  ])
}

/** The code of a value that is written with its meaning: `N1 - Abuse or neglect`, `q) 6: Police`. */
export function codeOf(written: string | null): string | null {
  if (written === null) return null
  const plain = written.replace(/^[a-z]{1,2}\)\s*/i, '')
  return /^([A-Z]{0,2}\d{1,2}[A-Z]?)\s*[:-]/.exec(plain)?.[1] ?? plain
}
