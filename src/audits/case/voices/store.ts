import type { Id } from '../../../kernel/ids.ts'
import { formatInstant, type Instant } from '../../../kernel/instant.ts'
import { instantOfColumn } from '../../../platform/database/columns.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import type { CaseFile } from '../model.ts'
import type { Asked, StoredVoice, Voice, WhoseWords } from './model.ts'

/** Everything that was ever written of the voices of a case, the oldest first. */
export async function voicesOf({ sql }: Transaction, file: Id<'case'>): Promise<StoredVoice[]> {
  const rows = await sql
    .selectFrom('audits.voice as v')
    .innerJoin('access.person as p', (join) =>
      join.onRef('p.authorityId', '=', 'v.authorityId').onRef('p.id', '=', 'v.byPerson'),
    )
    .select(['v.id', 'v.who', 'v.asked', 'v.whoseWords', 'v.how', 'v.said', 'v.at', 'p.displayName as by'])
    .where('v.caseId', '=', file)
    .orderBy('v.id')
    .execute()
  return rows.map((row) => ({
    id: row.id as Id<'voice'>,
    ...{ who: row.who as Voice, asked: row.asked as Asked, whoseWords: row.whoseWords as WhoseWords | null },
    ...{ how: row.how, said: row.said, by: row.by, at: instantOfColumn(row.at) },
  }))
}

export interface NewVoice {
  readonly id: Id<'voice'>
  readonly who: Voice
  readonly asked: Asked
  readonly whoseWords: WhoseWords | null
  readonly how: string | null
  readonly said: string | null
}

/** Adds what is said of voices; what was written before stays. */
export async function insertVoices(
  { sql }: Transaction,
  to: { readonly file: Pick<CaseFile, 'id' | 'child'>; readonly authority: string },
  by: { readonly person: string; readonly at: Instant },
  voices: readonly NewVoice[],
): Promise<void> {
  if (voices.length === 0) return
  const of = { authorityId: to.authority, caseId: to.file.id, childId: to.file.child }
  const signed = { byPerson: by.person, at: formatInstant(by.at) }
  const rows = voices.map(({ id, who, asked, whoseWords, how, said }) => {
    return { ...of, ...signed, id, who, asked, whoseWords, how, said }
  })
  await sql.insertInto('audits.voice').values(rows).execute()
}
