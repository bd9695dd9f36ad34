import { defineTable, filled, present, text, type Specification } from '../../imports/index.ts'
import { NO_EVIDENCE } from './words.ts'

/** A table of a known format, known by these columns, that says nothing to be kept: its rows bring nothing new. */
export function tableWithoutEvidence(
  target: string,
  title: string,
  [id, ...others]: readonly [string, ...string[]],
  specification: Specification,
  note = NO_EVIDENCE,
) {
  const known = others.map((header) => [header, present(text, header)] as const)
  return defineTable({
    target,
    title,
    specification,
    note,
    keepsNothing: true,
    after: [],
    columns: { ...Object.fromEntries(known), id: filled(text, id) },
    key: (row) => Object.values(row).join(' '),
    begin: async () => async (rows) => rows.map(() => ({ outcome: 'unchanged', child: null, note: null })),
  })
}
