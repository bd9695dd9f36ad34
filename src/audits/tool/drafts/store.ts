import type { Actor, Moment } from '../../../access/index.ts'
import type { Id } from '../../../kernel/ids.ts'
import { formatInstant } from '../../../kernel/instant.ts'
import { instantOfColumn } from '../../../platform/database/columns.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import type { Tool } from '../model.ts'
import { parseTool } from '../parse.ts'
import { toolText } from '../text.ts'
import type { Draft } from './model.ts'

/** The drafts that are being written, the latest changed first. */
export async function openDrafts(transaction: Transaction): Promise<Draft[]> {
  const rows = await draftRows(transaction).orderBy('d.changedAt', 'desc').execute()
  return rows.map(draftOf)
}

/** A draft that is being written; null when there is none, or when it ended. */
export async function findDraft(transaction: Transaction, id: string): Promise<Draft | null> {
  const row = await draftRows(transaction).where('d.id', '=', id).executeTakeFirst()
  return row ? draftOf(row) : null
}

/** The same for who will change it: all who write to one draft wait here for each other, and read it after the wait. */
export async function lockDraft(transaction: Transaction, id: string): Promise<Draft | null> {
  const { sql } = transaction
  await sql.selectFrom('audits.toolDraft').select('id').where('id', '=', id).forNoKeyUpdate().execute()
  return findDraft(transaction, id)
}

/** Begins a draft; false when one of this tool is open, which another lead may have begun at the same moment. */
export async function insertDraft(
  { sql }: Transaction,
  draft: { readonly id: Id<'toolDraft'>; readonly madeFrom: string; readonly tool: Tool },
  actor: Actor,
  moment: Moment,
): Promise<boolean> {
  const at = formatInstant(moment.at)
  const { id, madeFrom, tool } = draft
  const { numInsertedOrUpdatedRows } = await sql
    .insertInto('audits.toolDraft')
    .values({
      ...{ authorityId: actor.authority, id, code: tool.code, madeFrom, content: toolText(tool) },
      ...{ begunAt: at, begunBy: actor.person, changedAt: at, changedBy: actor.person },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function updateDraft(
  { sql }: Transaction,
  id: Draft['id'],
  tool: Tool,
  actor: Actor,
  moment: Moment,
): Promise<void> {
  await sql
    .updateTable('audits.toolDraft')
    .set({ content: toolText(tool), changedAt: formatInstant(moment.at), changedBy: actor.person })
    .where('id', '=', id)
    .execute()
}

/** A draft ends once; what it said stays. */
export async function endDraft(
  { sql }: Transaction,
  id: Draft['id'],
  how: 'published' | 'discarded',
  actor: Actor,
  moment: Moment,
): Promise<void> {
  await sql
    .updateTable('audits.toolDraft')
    .set({ endedHow: how, endedAt: formatInstant(moment.at), endedBy: actor.person })
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .execute()
}

function draftRows({ sql }: Transaction) {
  return sql
    .selectFrom('audits.toolDraft as d')
    .innerJoin('access.person as p', (join) =>
      join.onRef('p.authorityId', '=', 'd.authorityId').onRef('p.id', '=', 'd.changedBy'),
    )
    .select(['d.id', 'd.madeFrom', 'd.content', 'd.changedAt', 'p.displayName'])
    .where('d.endedAt', 'is', null)
}

type Row = Awaited<ReturnType<ReturnType<typeof draftRows>['execute']>>[number]

function draftOf({ id, madeFrom, content, changedAt, displayName }: Row): Draft {
  const read = parseTool(content)
  if (!read.ok) throw new Error('A draft of an audit tool cannot be read.')
  return {
    id: id as Draft['id'],
    madeFrom,
    tool: read.value,
    changedBy: displayName,
    changedAt: instantOfColumn(changedAt),
  }
}
