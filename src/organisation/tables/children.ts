import { keepParts, type ImportContext, type KeptTable, type Part } from '../../imports/index.ts'
import { formatDay, type Day } from '../../kernel/day.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { childrenOfSource, insertChildren, type ChildOfSource } from './store.ts'

/** The children behind these ids of a source; whom nobody knows yet gets a handle. */
export async function childrenFor(
  transaction: Transaction,
  { actor, source, moment }: ImportContext,
  keys: readonly string[],
): Promise<ReadonlyMap<string, ChildOfSource>> {
  const known = await childrenOfSource(transaction, source, keys)
  const unknown = [...new Set(keys)].filter((key) => !known.has(key))
  const fresh = unknown.map((sourceKey) => ({
    sourceKey,
    child: moment.newId<'child'>(),
    identity: moment.newId<'identity'>(),
  }))
  if (fresh.length > 0)
    await insertChildren(transaction, { authority: actor.authority, source, at: moment.at }, fresh)
  return new Map([...known, ...fresh.map((each) => [each.sourceKey, each] as const)])
}

/** Keeps what each row says of a child; whom the source did not name before gets a handle. */
export function keepChildren<Row extends { readonly id: string }>(
  partsOf: (row: Row, of: ChildOfSource | undefined) => readonly Part[],
) {
  return async (transaction: Transaction, context: ImportContext) => async (rows: readonly Row[]) => {
    const ids = rows.map(({ id }) => id)
    const children = await childrenFor(transaction, context, ids)
    const decisions = rows.map((row) => ({ parts: partsOf(row, children.get(row.id)), note: null }))
    return keepParts(transaction, context, decisions)
  }
}

const PERSON_RECORDS: KeptTable = {
  things: 'organisation.person_record',
  isOfChild: true,
  columns: {
    ...{ forename: 'forename', surname: 'surname', sex: 'sex', ethnicity: 'ethnicity' },
    ...{ born_on: 'bornOn', died_on: 'diedOn' },
  },
}

/** What a source says of who a child is. */
export interface PersonSaid {
  readonly forename?: string | null
  readonly surname?: string | null
  readonly sex?: string | null
  readonly ethnicity?: string | null
  readonly bornOn?: Day | null
  readonly diedOn?: Day | null
}

/** Who a child is, under a key of its own for each kind of file: two kinds never overwrite each other. */
export function personPart(key: string, of: ChildOfSource | undefined, said: PersonSaid): Part {
  const { forename, surname, sex, ethnicity } = said
  const texts = [forename, surname, sex, ethnicity].map((text) => text ?? null)
  const cells = [...texts, dayCell(said.bornOn), dayCell(said.diedOn)]
  return { table: PERSON_RECORDS, said: { sourceKey: key, of, cells } }
}

const IDENTIFIERS: KeptTable = {
  things: 'organisation.identifier',
  isOfChild: true,
  columns: { type: 'id', value: 'id', valid_from: 'validFrom', valid_until: 'validUntil' },
}

export type IdentifierType = 'upn' | 'nationalId' | 'legacyId' | 'laChildId' | 'other'

export interface IdentifierSaid {
  readonly key: string
  readonly of: ChildOfSource | undefined
  readonly type: IdentifierType
  readonly value: string | null
  readonly validFrom?: Day | null
  readonly validUntil?: Day | null
}

/** Another id of a child; none where the source left it blank. */
export function identifierPart({ key, of, type, value, validFrom, validUntil }: IdentifierSaid): Part | null {
  if (value === null) return null
  const cells = [type, value, dayCell(validFrom), dayCell(validUntil)]
  return { table: IDENTIFIERS, said: { sourceKey: key, of, cells } }
}

function dayCell(day: Day | null | undefined): string | null {
  return day === null || day === undefined ? null : formatDay(day)
}

const SEXES: Readonly<Record<string, string>> = {
  ...{ m: 'M', male: 'M', '1': 'M', f: 'F', female: 'F', '2': 'F' },
  ...{
    u: 'U',
    '0': 'U',
    '9': 'U',
    i: 'U',
    unknown: 'U',
    'not stated/recorded': 'U',
    'not stated': 'U',
    neither: 'U',
  },
}

/** Every format writes the sex in its own way: `F`, `2`, `b) Female`. What none of them writes stays as it came. */
export function sexOf(written: string | null): string | null {
  if (written === null) return null
  return SEXES[withoutLetter(written).toLowerCase()] ?? written
}

/** An ethnicity as its code: `a) WBRI` is WBRI. */
export function ethnicityOf(written: string | null): string | null {
  return written === null ? null : withoutLetter(written)
}

function withoutLetter(written: string): string {
  return written.replace(/^[a-z]{1,2}\)\s*/i, '')
}
