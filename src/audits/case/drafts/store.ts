import type { Actor } from '../../../access/index.ts'
import type { Id } from '../../../kernel/ids.ts'
import { formatInstant } from '../../../kernel/instant.ts'
import { instantOfColumn } from '../../../platform/database/columns.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import type { CaseFile } from '../model.ts'
import type { Draft, DraftFields, DraftForm } from './model.ts'

/** What the person typed into a form of the case and did not send; null where there is nothing. */
export async function draftOf(
  { sql }: Transaction,
  file: Id<'case'>,
  { person }: Pick<Actor, 'person'>,
  form: DraftForm,
): Promise<Draft | null> {
  const row = await sql
    .selectFrom('audits.draft')
    .select(['version', 'fields', 'at'])
    .where('caseId', '=', file)
    .where('personId', '=', person)
    .where('form', '=', form)
    .executeTakeFirst()
  const fields = (row?.fields ?? {}) as DraftFields
  if (row === undefined || Object.keys(fields).length === 0) return null
  return { version: row.version, fields, at: instantOfColumn(row.at) }
}

/** Keeps what was typed in place of what was kept before. */
export async function keep(
  { sql }: Transaction,
  { id, child }: Pick<CaseFile, 'id' | 'child'>,
  { authority, person }: Pick<Actor, 'authority' | 'person'>,
  { form, version, fields, at }: Draft & { readonly form: DraftForm },
): Promise<void> {
  const kept = { version, fields: JSON.stringify(fields), at: formatInstant(at) }
  await sql
    .insertInto('audits.draft')
    .values({ authorityId: authority, caseId: id, childId: child, personId: person, form, ...kept })
    .onConflict((conflict) =>
      conflict.columns(['authorityId', 'caseId', 'personId', 'form']).doUpdateSet(kept),
    )
    .execute()
}

/** What was sent is no draft any more. */
export async function forgetDraft(
  { sql }: Transaction,
  file: Id<'case'>,
  { person }: Pick<Actor, 'person'>,
  form: DraftForm,
): Promise<void> {
  await sql
    .updateTable('audits.draft')
    .set({ fields: JSON.stringify({}) })
    .where('caseId', '=', file)
    .where('personId', '=', person)
    .where('form', '=', form)
    .execute()
}
