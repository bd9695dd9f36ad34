import {
  day,
  defineTable,
  filled,
  keepParts,
  optional,
  text,
  type PartsDecision,
} from '../../imports/index.ts'
import { identifierPart, type IdentifierType } from './children.ts'
import { LINKED_IDENTIFIERS } from './specification.ts'
import { childrenOfSource } from './store.ts'
import { NO_SUCH_CHILD } from './words.ts'

export const FILLER = 'This row is filler and names no identifier. Nothing of it was kept.'

/** What the dataset calls the kinds of ids; any other is kept as another id. */
const TYPES: readonly (readonly [RegExp, IdentifierType])[] = [
  [/pupil number|^upn/i, 'upn'],
  [/nhs|national|single unique/i, 'nationalId'],
  [/legacy|former system/i, 'legacyId'],
  [/^la ?child ?id/i, 'laChildId'],
]

/** Other ids of children. In present extracts the table is filler as a rule; such rows say so and are left out. */
export const linkedIdentifiers = defineTable({
  target: 'ssd_linked_identifiers',
  title: 'Other ids of children',
  after: ['ssd_person'],
  specification: LINKED_IDENTIFIERS,
  columns: {
    id: filled(text, 'link_table_id', 'link_link_id'),
    person: filled(text, 'link_person_id'),
    type: optional(text, 'link_identifier_type'),
    value: optional(text, 'link_identifier_value'),
    validFrom: optional(day, 'link_valid_from_date'),
    validUntil: optional(day, 'link_valid_to_date'),
  },
  key: ({ id }) => id,
  begin: async (transaction, context) => async (rows) => {
    const persons = rows.map(({ person }) => person)
    const children = await childrenOfSource(transaction, context.source, persons)
    const decide = ({ id, person, type, ...row }: (typeof rows)[number]): PartsDecision => {
      const of = children.get(person)
      if (of === undefined) return { problem: { column: 'person', reason: NO_SUCH_CHILD } }
      const value = isFiller(type) || isFiller(row.value) ? null : row.value
      const part = identifierPart({
        ...row,
        key: `ssd_linked_identifiers:${id}`,
        of,
        type: typeOf(type),
        value,
      })
      return part === null
        ? { parts: [], note: { column: 'value', reason: FILLER } }
        : { parts: [part], note: null }
    }
    return keepParts(transaction, context, rows.map(decide))
  },
})

function typeOf(written: string | null): IdentifierType {
  return TYPES.find(([pattern]) => pattern.test(written ?? ''))?.[1] ?? 'other'
}

function isFiller(written: string | null): boolean {
  return written === null || /placeholder|^ssd_ph$/i.test(written)
}
