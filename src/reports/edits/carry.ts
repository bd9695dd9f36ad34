import type { Actor, Moment } from '../../access/index.ts'
import type { Id } from '../../kernel/ids.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import type { ParagraphEdit } from '../model.ts'
import { editsOf, insertEdit } from './store.ts'

interface Carrying {
  readonly actor: Actor
  readonly moment: Moment
  readonly from: Id<'report'>
  readonly to: Id<'report'>
}

/** Gives a new version the words that stood in the last; they hold for paragraphs that are drafted as they were. */
export async function carryEdits(
  transaction: Transaction,
  { actor, moment, from, to }: Carrying,
): Promise<void> {
  const who = { authority: actor.authority, person: actor.person, at: moment.at }
  for (const { paragraph, drafted, text } of standing(await editsOf(transaction, from))) {
    await insertEdit(transaction, { ...who, id: moment.newId(), report: to, paragraph, drafted, text })
  }
}

function standing(edits: readonly ParagraphEdit[]): ParagraphEdit[] {
  const newest = new Map(edits.map((edit) => [JSON.stringify([edit.paragraph, edit.drafted]), edit]))
  return [...newest.values()].filter(({ text }) => text !== null)
}
