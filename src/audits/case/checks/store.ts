import { formatDay } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { formatInstant, type Instant } from '../../../kernel/instant.ts'
import { dayOf, instantOfColumn } from '../../../platform/database/columns.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import type { CaseFile } from '../model.ts'
import type { CheckVerdict, FactCheck } from './model.ts'

/** Every check of the facts of a case, the oldest first. */
export async function checksOf({ sql }: Transaction, file: Id<'case'>): Promise<FactCheck[]> {
  const rows = await sql
    .selectFrom('audits.factCheck as k')
    .innerJoin('access.person as p', (join) =>
      join.onRef('p.authorityId', '=', 'k.authorityId').onRef('p.id', '=', 'k.byPerson'),
    )
    .select(['k.id', 'k.topic', 'k.factId', 'k.factKind', 'k.factOn', 'k.verdict', 'k.fileSays', 'k.at'])
    .select('p.displayName as by')
    .where('k.caseId', '=', file)
    .orderBy('k.id')
    .execute()
  return rows.map((row) => ({
    id: row.id as Id<'factCheck'>,
    ...{ topic: row.topic, fact: row.factId, kind: row.factKind, on: dayOf(row.factOn) },
    ...{ verdict: row.verdict as CheckVerdict, fileSays: row.fileSays },
    ...{ by: row.by, at: instantOfColumn(row.at) },
  }))
}

export type NewCheck = Omit<FactCheck, 'by' | 'at'>

/** Adds checks; what was found before stays. */
export async function insertChecks(
  { sql }: Transaction,
  to: { readonly file: Pick<CaseFile, 'id' | 'child'>; readonly authority: string },
  by: { readonly person: string; readonly at: Instant },
  checks: readonly NewCheck[],
): Promise<void> {
  if (checks.length === 0) return
  const of = { authorityId: to.authority, caseId: to.file.id, childId: to.file.child }
  const said = { byPerson: by.person, at: formatInstant(by.at) }
  const rows = checks.map(({ id, topic, fact, kind, on, verdict, fileSays }) => ({
    ...{ ...of, ...said, id, topic, factId: fact, factKind: kind, factOn: formatDay(on), verdict, fileSays },
  }))
  await sql.insertInto('audits.factCheck').values(rows).execute()
}
