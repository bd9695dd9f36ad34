import { createHash } from 'node:crypto'
import type { Id } from '../../kernel/ids.ts'
import { formatInstant, type Instant } from '../../kernel/instant.ts'
import { instantOfColumn } from '../../platform/database/columns.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { layoutName, LAYOUTS, layoutText, parseLayout, shippedLayout, type Layout } from '../layout/index.ts'

// What is published never changes, so a text that was read once is read for good.
const read = new Map<string, Layout>()

/** The layout that a report names: shipped, or the authority's own. */
export async function layoutNamed(transaction: Transaction, name: string): Promise<Layout> {
  const layout = await findLayout(transaction, name)
  if (layout === null) throw new RangeError(`No layout of that name: ${name}`)
  return layout
}

/** The same for a name that somebody asks for; null where there is none of that name. */
export async function findLayout({ sql }: Transaction, name: string): Promise<Layout | null> {
  const shipped = shippedLayout(name)
  if (shipped !== null) return shipped
  const row = await sql
    .selectFrom('reports.layoutVersion')
    .select(['content', 'sha256'])
    .where('name', '=', name)
    .executeTakeFirst()
  return row === undefined ? null : layoutIn(row.content, row.sha256)
}

/** The name of the layout for new reports: what the authority published last, or else the newest that ships. */
export async function newestLayout({ sql }: Transaction): Promise<string> {
  const own = await sql
    .selectFrom('reports.layoutVersion')
    .select('name')
    .orderBy('publishedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return own?.name ?? layoutName(LAYOUTS[0])
}

/** A layout that the authority published itself. */
export interface OwnLayout {
  readonly layout: Layout
  readonly madeFrom: string
  readonly at: Instant
  readonly by: string
}

/** What the authority published, the newest first. */
export async function listOwnLayouts({ sql }: Transaction): Promise<OwnLayout[]> {
  const rows = await sql
    .selectFrom('reports.layoutVersion as v')
    .innerJoin('access.person as p', (join) =>
      join.onRef('p.authorityId', '=', 'v.authorityId').onRef('p.id', '=', 'v.publishedBy'),
    )
    .select(['v.content', 'v.sha256', 'v.madeFrom', 'v.publishedAt', 'p.displayName'])
    .orderBy('v.publishedAt', 'desc')
    .orderBy('v.id', 'desc')
    .execute()
  return rows.map(({ content, sha256, madeFrom, publishedAt, displayName }) => ({
    layout: layoutIn(content, sha256),
    ...{ madeFrom, at: instantOfColumn(publishedAt), by: displayName },
  }))
}

export interface PublishedLayout {
  readonly authority: string
  readonly id: Id<'layoutVersion'>
  readonly layout: Layout
  readonly madeFrom: string
  readonly by: string
  readonly at: Instant
}

/** Adds a published version, which stays as it is. */
export async function insertLayout({ sql }: Transaction, published: PublishedLayout): Promise<void> {
  const { authority, id, layout, madeFrom, by, at } = published
  const content = layoutText(layout)
  await sql
    .insertInto('reports.layoutVersion')
    .values({
      ...{
        authorityId: authority,
        id,
        name: layoutName(layout),
        madeFrom,
        content,
        sha256: textHash(content),
      },
      ...{ publishedAt: formatInstant(at), publishedBy: by },
    })
    .execute()
}

/** SHA-256 of a text in UTF-8, in lower-case hex. */
export function textHash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

function layoutIn(content: string, sha256: string): Layout {
  const known = read.get(sha256)
  if (known !== undefined) return known
  const parsed = parseLayout(content)
  if (!parsed.ok || textHash(content) !== sha256)
    throw new Error('A published layout is not what it was when it was published.')
  read.set(sha256, parsed.value)
  return parsed.value
}

/** The version that is being written. */
export interface LayoutDraft {
  readonly id: Id<'layoutDraft'>
  readonly madeFrom: string
  readonly layout: Layout
  /** Of its text: what somebody has before them who changes it. */
  readonly seen: string
}

/** The one layout that is being written, kept from others where it is to be changed; null where there is none. */
export async function findLayoutDraft(
  { sql }: Transaction,
  { isToChange }: { readonly isToChange: boolean },
): Promise<LayoutDraft | null> {
  const row = await sql
    .selectFrom('reports.layoutDraft')
    .select(['id', 'madeFrom', 'content'])
    .where('endedAt', 'is', null)
    .$if(isToChange, (query) => query.forUpdate())
    .executeTakeFirst()
  if (row === undefined) return null
  const read = parseLayout(row.content)
  if (!read.ok) throw new Error('A layout that is being written is none.')
  return {
    id: row.id as Id<'layoutDraft'>,
    madeFrom: row.madeFrom,
    layout: read.value,
    seen: textHash(row.content),
  }
}

export interface NewLayoutDraft {
  readonly authority: string
  readonly id: Id<'layoutDraft'>
  readonly madeFrom: string
  readonly layout: Layout
  readonly by: string
  readonly at: Instant
}

export async function insertLayoutDraft({ sql }: Transaction, draft: NewLayoutDraft): Promise<void> {
  const { authority, id, madeFrom, layout, by, at } = draft
  await sql
    .insertInto('reports.layoutDraft')
    .values({
      ...{ authorityId: authority, id, madeFrom, content: layoutText(layout) },
      ...{ changedAt: formatInstant(at), changedBy: by },
    })
    .execute()
}

export interface ChangedLayout {
  readonly id: Id<'layoutDraft'>
  readonly layout: Layout
  readonly by: string
  readonly at: Instant
}

export async function updateLayoutDraft(
  { sql }: Transaction,
  { id, layout, by, at }: ChangedLayout,
): Promise<void> {
  await sql
    .updateTable('reports.layoutDraft')
    .set({ content: layoutText(layout), changedAt: formatInstant(at), changedBy: by })
    .where('id', '=', id)
    .execute()
}

export async function endLayoutDraft(
  { sql }: Transaction,
  {
    id,
    at,
    how,
  }: { readonly id: Id<'layoutDraft'>; readonly at: Instant; readonly how: 'published' | 'discarded' },
): Promise<void> {
  await sql
    .updateTable('reports.layoutDraft')
    .set({ endedAt: formatInstant(at), endedHow: how })
    .where('id', '=', id)
    .execute()
}
