import { z } from 'zod'
import { defineQuery, onlyRoles } from '../../../../access/index.ts'
import type { Transaction } from '../../../../platform/database/with-actor.ts'
import { IMPORTERS } from '../../../asking.ts'
import type { FileOutcomes } from '../../../outcomes/lines.ts'
import { runsOf } from '../../../outcomes/store.ts'
import type { Counts, ImportProblem } from '../../../report.ts'

const PAGE_SIZE = 100

export interface NumberedProblem extends ImportProblem {
  readonly number: number
}

export interface FileProblems {
  readonly id: string
  readonly delivery: string
  readonly name: string
  readonly sheet: string | null
  readonly matched: string | null
  readonly headers: readonly string[]
  readonly problems: readonly NumberedProblem[]
  /** The number of the problem after which the next page begins; null on the last. */
  readonly next: number | null
}

/** What is wrong in one file, a page at a time. */
export const seeProblems = defineQuery({
  verb: 'imports.seeProblems',
  input: z.object({ file: z.uuid(), after: z.coerce.number().int().min(0).default(0) }),
  load: async (transaction, { file, after }): Promise<FileProblems | null> => {
    const found = await findFile(transaction, file)
    if (found === null) return null
    const problems = await findProblems(transaction, file, after, PAGE_SIZE + 1)
    const shown = problems.slice(0, PAGE_SIZE)
    return {
      ...found,
      problems: shown,
      next: problems.length > PAGE_SIZE ? (shown.at(-1)?.number ?? null) : null,
    }
  },
  policy: onlyRoles(...IMPORTERS),
  trail: ({ id, problems }) => ({ children: [], body: { file: id, shown: problems.length } }),
})

/** All of them, to take along. */
export const takeProblemsAlong = defineQuery({
  verb: 'imports.takeProblemsAlong',
  input: z.object({ file: z.uuid() }),
  load: async (transaction, { file }) => {
    const found = await findFile(transaction, file)
    return found === null ? null : { ...found, problems: await findProblems(transaction, file, 0, 100_000) }
  },
  policy: onlyRoles(...IMPORTERS),
  trail: ({ id, problems }) => ({ children: [], body: { file: id, taken: problems.length } }),
})

interface RowsSeen extends FileOutcomes {
  readonly id: string
  readonly target: string | null
}

/** What became of every row, to take along. */
export const takeRowsAlong = defineQuery({
  verb: 'imports.takeRowsAlong',
  input: z.object({ file: z.uuid() }),
  load: async (transaction, { file }): Promise<RowsSeen | null> => {
    const found = await findFile(transaction, file)
    if (found === null) return null
    const problems = await findProblems(transaction, file, 0, 100_000)
    return {
      ...found,
      ...(await countsOf(transaction, file)),
      problems,
      runs: await runsOf(transaction, file),
    }
  },
  policy: onlyRoles(...IMPORTERS),
  trail: ({ id, read }) => ({ children: [], body: { file: id, rows: read } }),
})

function countsOf({ sql }: Transaction, file: string): Promise<Counts> {
  return sql
    .selectFrom('imports.file')
    .select(['readCount as read', 'acceptedCount as accepted'])
    .select(['rejectedCount as rejected', 'duplicateCount as duplicate'])
    .where('id', '=', file)
    .executeTakeFirstOrThrow()
}

async function findFile({ sql }: Transaction, file: string) {
  const row = await sql
    .selectFrom('imports.file')
    .select(['id', 'deliveryId as delivery', 'name', 'sheet', 'target', 'matched', 'headers'])
    .where('id', '=', file)
    .executeTakeFirst()
  return row ?? null
}

function findProblems(
  { sql }: Transaction,
  file: string,
  after: number,
  limit: number,
): Promise<NumberedProblem[]> {
  return sql
    .selectFrom('imports.problem')
    .select(['number', 'rowNumber as row', 'columnName as column', 'value', 'reason'])
    .where('fileId', '=', file)
    .where('number', '>', after)
    .orderBy('number')
    .limit(limit)
    .execute()
}
