import { z } from 'zod'
import { defineCommand } from '../../access/index.ts'
import { conflict, invalidFields } from '../../kernel/refusal.ts'
import { ok } from '../../kernel/result.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { isSide, layoutName, layoutText, type Layout } from '../layout/index.ts'
import { drafters } from '../policy.ts'
import { changed, type LayoutChange } from './edits.ts'
import {
  endLayoutDraft,
  findLayout,
  findLayoutDraft,
  insertLayout,
  insertLayoutDraft,
  layoutNamed,
  listOwnLayouts,
  updateLayoutDraft,
} from './store.ts'
import { DRAFT_THERE, LAYOUT_CHANGED, NOTHING_CHANGED } from './words.ts'

const text = z.string().default('')
const change = z.object({
  kind: z.enum([
    ...(['addSection', 'removeSection', 'moveSection', 'rename'] as const),
    ...(['addWriter', 'addOwn', 'removeParagraph', 'moveParagraph'] as const),
  ]),
  seen: text,
  // Of another side there is no section: it is absent, like a section that nobody knows.
  side: z.string(),
  ...{ section: text, title: text, words: text, heading: text, writer: text, paragraph: text },
  to: z.enum(['up', 'down']).default('down'),
})

const toChange = (transaction: Transaction) => findLayoutDraft(transaction, { isToChange: true })

/** Begins a new layout from one that is there. */
export const beginLayout = defineCommand({
  verb: 'reports.beginLayout',
  input: z.object({ from: z.string() }),
  load: async (transaction, { from }) => {
    const layout = await findLayout(transaction, from)
    return layout && { layout, open: await findLayoutDraft(transaction, { isToChange: true }) }
  },
  policy: drafters,
  run: async (transaction, { layout, open }, { from }, moment, { authority, person: by }) => {
    if (open !== null) return conflict(DRAFT_THERE)
    const id = moment.newId<'layoutDraft'>()
    // Which edition it becomes is known once it is published.
    const begun = { ...layout, edition: layout.edition ?? 1 }
    await insertLayoutDraft(transaction, { authority, id, madeFrom: from, layout: begun, by, at: moment.at })
    return ok({ id, from })
  },
  trail: ({ id, from }) => ({ children: [], body: { draft: id, from } }),
})

/** Changes one thing of the layout that is being written; it is whole after every change. */
export const changeLayout = defineCommand({
  verb: 'reports.changeLayout',
  input: change,
  load: async (transaction, { side }) => (isSide(side) ? toChange(transaction) : null),
  policy: drafters,
  run: async (transaction, { id, layout, seen }, input, moment, { person: by }) => {
    if (input.seen !== seen) return conflict(LAYOUT_CHANGED)
    const next = changed(layout, input as LayoutChange)
    if (!next.ok) return invalidFields(next.problem)
    await updateLayoutDraft(transaction, { id, layout: next.value, by, at: moment.at })
    return ok({ id, kind: input.kind })
  },
  trail: ({ id, kind }) => ({ children: [], body: { draft: id, change: kind } }),
})

/** Publishes the layout: it is the one for new reports from now on, and never changes. */
export const publishLayout = defineCommand({
  verb: 'reports.publishLayout',
  input: z.object({ seen: z.string() }),
  load: toChange,
  policy: drafters,
  run: async (
    transaction,
    { id, layout, madeFrom, seen: now },
    { seen },
    moment,
    { authority, person: by },
  ) => {
    if (seen !== now) return conflict(LAYOUT_CHANGED)
    const from = await layoutNamed(transaction, madeFrom)
    if (layoutText({ ...layout, edition: from.edition }) === layoutText(from))
      return conflict(NOTHING_CHANGED)
    const edition = await nextEdition(transaction, layout)
    const published = { ...layout, edition }
    const version = {
      authority,
      id: moment.newId<'layoutVersion'>(),
      layout: published,
      madeFrom,
      by,
      at: moment.at,
    }
    await insertLayout(transaction, version)
    await endLayoutDraft(transaction, { id, at: moment.at, how: 'published' })
    return ok({ id, layout: layoutName(published), madeFrom })
  },
  trail: ({ id, layout, madeFrom }) => ({ children: [], body: { draft: id, layout, from: madeFrom } }),
})

/** Gives up the layout that is being written. */
export const discardLayout = defineCommand({
  verb: 'reports.discardLayout',
  input: z.object({ seen: z.string() }),
  load: toChange,
  policy: drafters,
  run: async (transaction, { id, seen: now }, { seen }, moment) => {
    if (seen !== now) return conflict(LAYOUT_CHANGED)
    await endLayoutDraft(transaction, { id, at: moment.at, how: 'discarded' })
    return ok({ id })
  },
  trail: ({ id }) => ({ children: [], body: { draft: id } }),
})

async function nextEdition(transaction: Transaction, { code, version }: Layout): Promise<number> {
  const own = await listOwnLayouts(transaction)
  const editions = own
    .map(({ layout }) => layout)
    .filter((each) => each.code === code && each.version === version)
  return Math.max(0, ...editions.map(({ edition }) => edition ?? 0)) + 1
}
