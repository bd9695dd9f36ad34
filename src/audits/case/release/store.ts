import { formatInstant, type Instant } from '../../../kernel/instant.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import type { CaseFile } from '../model.ts'

export interface NewRelease {
  /** Whose first view is not waited for. */
  readonly person: string
  readonly reason: string
  readonly on: string
  readonly by: string
  readonly at: Instant
}

export async function insertRelease(
  { sql }: Transaction,
  authority: string,
  file: Pick<CaseFile, 'id' | 'child'>,
  { person, reason, on, by, at }: NewRelease,
): Promise<void> {
  const of = { authorityId: authority, caseId: file.id, childId: file.child, personId: person }
  await sql
    .insertInto('audits.release')
    .values({ ...of, reason, releasedOn: on, at: formatInstant(at), byPerson: by })
    .execute()
}
