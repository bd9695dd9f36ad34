import { formatDay, type Day } from '../kernel/day.ts'
import type { Id } from '../kernel/ids.ts'
import { formatInstant, type Instant } from '../kernel/instant.ts'
import { dayOf, dayOrNull, instantOfColumn, instantOrNull } from '../platform/database/columns.ts'
import type { Transaction } from '../platform/database/with-actor.ts'
import type { MailState, News, Notice, NoticeKind } from './model.ts'

export interface NewNotice extends Omit<News, 'people'> {
  readonly id: Id<'notice'>
  readonly authority: string
  readonly person: Id<'person'>
  readonly madeAt: Instant
  readonly madeOn: Day
}

/** Adds the notices; who has been told the same already is not told again. */
export async function insertNotices({ sql }: Transaction, fresh: readonly NewNotice[]): Promise<void> {
  if (fresh.length === 0) return
  await sql
    .insertInto('notices.notice')
    .values(
      fresh.map(({ id, authority, person, kind, about, key, dueAt, dueOn, counts, madeAt, madeOn }) => ({
        ...{ authorityId: authority, id, personId: person, kind, about, key },
        dueAt: dueAt === undefined || dueAt === null ? null : formatInstant(dueAt),
        dueOn: dueOn === undefined || dueOn === null ? null : formatDay(dueOn),
        ...{ redCount: counts?.red ?? null, amberCount: counts?.amber ?? null },
        ...{ madeAt: formatInstant(madeAt), madeOn: formatDay(madeOn) },
      })),
    )
    // Without naming the key: naming it would ask to read the row that is in the way, which is somebody else's.
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The notices of a person, the newest first, from before one of them. */
export async function noticesOf(
  transaction: Transaction,
  person: string,
  { before, limit }: { readonly before?: string | undefined; readonly limit: number },
): Promise<Notice[]> {
  const all = rowsOf(transaction).where('personId', '=', person).orderBy('id', 'desc').limit(limit)
  const rows = await (before === undefined ? all : all.where('id', '<', before)).execute()
  return rows.map(noticeOf)
}

/** How many notices of the person are unread. */
export async function countUnread({ sql }: Transaction, person: string): Promise<number> {
  const row = await sql
    .selectFrom('notices.notice')
    .select((query) => query.fn.countAll<number>().as('count'))
    .where('personId', '=', person)
    .where('readAt', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

export async function findNotice(transaction: Transaction, id: string): Promise<Notice | null> {
  const row = await rowsOf(transaction).where('id', '=', id).executeTakeFirst()
  return row ? noticeOf(row) : null
}

/** The same, locked until the end of the transaction: two loops do not send one mail. */
export async function lockNotice(transaction: Transaction, id: string): Promise<Notice | null> {
  const row = await rowsOf(transaction).where('id', '=', id).forUpdate().executeTakeFirst()
  return row ? noticeOf(row) : null
}

/** Marks the person's notices as read: one of them, or all. */
export async function markRead(
  { sql }: Transaction,
  person: string,
  at: Instant,
  notice: string | null,
): Promise<void> {
  const mine = sql
    .updateTable('notices.notice')
    .set({ readAt: formatInstant(at) })
    .where('personId', '=', person)
    .where('readAt', 'is', null)
  await (notice === null ? mine : mine.where('id', '=', notice)).execute()
}

/** The notices that wait to be sent by mail, the oldest first. */
export async function waitingForMail({ sql }: Transaction, limit: number): Promise<Id<'notice'>[]> {
  const rows = await sql
    .selectFrom('notices.notice')
    .select('id')
    .where('mail', '=', 'waiting')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id as Id<'notice'>)
}

/** Says what became of the mail of a notice. */
export async function setMail(
  { sql }: Transaction,
  notice: string,
  mail: MailState,
  at: Instant,
): Promise<void> {
  await sql
    .updateTable('notices.notice')
    .set({ mail, mailAt: formatInstant(at) })
    .where('id', '=', notice)
    .execute()
}

/** Which of these keys have been told to anybody: only a machine that keeps time sees them all. */
export async function toldKeys({ sql }: Transaction, keys: readonly string[]): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set()
  const rows = await sql
    .selectFrom('notices.notice')
    .select('key')
    .distinct()
    .where('key', 'in', keys)
    .execute()
  return new Set(rows.map(({ key }) => key))
}

const COLUMNS = [
  ...(['id', 'personId', 'kind', 'about', 'dueAt', 'dueOn'] as const),
  ...(['redCount', 'amberCount'] as const),
  ...(['madeAt', 'madeOn', 'readAt', 'mail'] as const),
]

function rowsOf({ sql }: Transaction) {
  return sql.selectFrom('notices.notice').select(COLUMNS)
}

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number]

function noticeOf(row: Row): Notice {
  return {
    id: row.id as Id<'notice'>,
    person: row.personId as Id<'person'>,
    kind: row.kind as NoticeKind,
    about: row.about,
    dueAt: instantOrNull(row.dueAt),
    dueOn: dayOrNull(row.dueOn),
    counts: countsOf(row),
    madeAt: instantOfColumn(row.madeAt),
    madeOn: dayOf(row.madeOn),
    readAt: instantOrNull(row.readAt),
    mail: row.mail as MailState,
  }
}

function countsOf({ redCount, amberCount }: Pick<Row, 'redCount' | 'amberCount'>): Notice['counts'] {
  return redCount === null || amberCount === null ? null : { red: redCount, amber: amberCount }
}
