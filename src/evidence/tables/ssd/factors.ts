import { defineTable, filled, text, type Read, type RowProblem } from '../../../imports/index.ts'
import { no, ok } from '../../../kernel/result.ts'
import { knownEntries, type KnownEntry } from '../known-entries.ts'
import { entryPart } from '../parts.ts'
import { beginSaying, keep, type Known } from '../saying.ts'
import { ASSESSMENTS } from './assessments.ts'
import { dataset } from './dataset.ts'
import { parsedJson } from './outcomes.ts'

export const NO_FACTORS = 'These are no factors in JSON. Write ["1A", "11A"] or {"1A": "Yes", "11A": "Yes"}.'
export const NO_SUCH_ASSESSMENT =
  'No assessment with this id is known from this source. Take in its assessments first.'

/**
 * The factors that were identified, from a list as it is sent now or an object of answers as it is planned. None at
 * all is null: a system that sends an empty list does not say that somebody looked.
 */
export const factors: Read<string | null> = (written) => {
  const parsed = parsedJson(written)
  const codes = Array.isArray(parsed) ? (parsed as unknown[]) : identifiedIn(parsed)
  if (codes === null || !codes.every(isFactor)) return no(NO_FACTORS)
  return ok(
    codes.length === 0 ? null : [...new Set(codes.map((code) => code.toUpperCase()))].sort().join('+'),
  )
}

function identifiedIn(parsed: unknown): readonly unknown[] | null {
  if (typeof parsed !== 'object' || parsed === null) return null
  return Object.entries(parsed).flatMap(([code, answer]) =>
    answer === true || (typeof answer === 'string' && /^(y|yes)$/i.test(answer)) ? [code] : [],
  )
}

function isFactor(code: unknown): code is string {
  return typeof code === 'string' && /^\d{1,2}[a-z]?$/i.test(code)
}

interface Row {
  readonly person: string | null
  readonly lost: RowProblem
  readonly known: KnownEntry | null
  readonly assessment: string
  readonly factors: string | null
}

/** Factors identified at an assessment: they become part of its entry. */
export const assessmentFactors = defineTable({
  target: 'ssd_assessment_factors',
  title: 'Factors identified at assessments',
  after: [ASSESSMENTS],
  specification: dataset('cinf', 'table_id assessment_id assessment_factors_json'),
  columns: {
    id: filled(text, 'cinf_table_id'),
    assessment: filled(text, 'cinf_assessment_id'),
    factors: filled(factors, 'cinf_assessment_factors_json'),
  },
  key: ({ id }) => id,
  begin: async (transaction, context) => {
    const write = await beginSaying<Row>(say, complete)(transaction, context)
    return (rows) =>
      write(rows.map(({ assessment, factors: own }) => ({ assessment, factors: own, ...UNKNOWN })))
  },
})

const UNKNOWN = { person: null, known: null, lost: { column: 'assessment', reason: NO_SUCH_ASSESSMENT } }

async function complete(rows: readonly Row[], known: Known): Promise<readonly Row[]> {
  const found = await knownEntries(
    known,
    rows.map(({ assessment }) => `${ASSESSMENTS}:${assessment}`),
  )
  return rows.map((row) => {
    const entry = found.get(`${ASSESSMENTS}:${row.assessment}`) ?? null
    return { ...row, known: entry, person: entry?.person ?? null }
  })
}

const say: Parameters<typeof beginSaying<Row>>[0] = ({ known, assessment, lost, factors: own }, of) => {
  if (known === null) return { problem: lost }
  const attributes = own === null ? known.attributes : { ...known.attributes, factors: own }
  return keep([entryPart({ ...known, key: `${ASSESSMENTS}:${assessment}`, of, attributes })])
}
