import { sql as raw } from 'kysely'
import { formatDay, type Day } from '../../kernel/day.ts'
import type { Id } from '../../kernel/ids.ts'
import { dayOrNull } from '../../platform/database/columns.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { isOneOf, knownOn } from '../known/query.ts'
import type { Identity, KnownChild } from './model.ts'
import { wordsOfName } from './rules.ts'

type Child = Id<'child'>

/**
 * Who these children are, as known at the end of the day (now when none is given); of several sources the latest that
 * names the child. A child whom no source describes is there without a name, one out of the actor's sight is not there
 * at all.
 */
export async function childrenKnown(
  { sql }: Transaction,
  children: readonly Child[],
  known: Day | null,
): Promise<ReadonlyMap<Child, KnownChild>> {
  const rows = await sql
    .selectFrom('organisation.child as c')
    .leftJoin('organisation.personRecordVersion as p', (join) =>
      join
        .onRef('p.authorityId', '=', 'c.authorityId')
        .onRef('p.childId', '=', 'c.childId')
        .on(knownOn('p', known)),
    )
    .distinctOn('c.childId')
    .select(['c.childId', 'p.forename', 'p.surname', 'p.sex', 'p.ethnicity', 'p.bornOn', 'p.diedOn'])
    .where(isOneOf('c.childId', children))
    .orderBy('c.childId')
    .orderBy((query) => query.and([query('p.forename', 'is', null), query('p.surname', 'is', null)]))
    .orderBy('p.knownFrom', 'desc')
    .orderBy('p.thingId')
    .execute()
  return new Map(rows.map((row) => [row.childId as Child, knownChild(row)]))
}

interface PersonRow {
  readonly childId: string
  readonly forename: string | null
  readonly surname: string | null
  readonly sex: string | null
  readonly ethnicity: string | null
  readonly bornOn: string | null
  readonly diedOn: string | null
}

function knownChild(row: PersonRow): KnownChild {
  return {
    child: row.childId as Child,
    forename: row.forename,
    surname: row.surname,
    sex: row.sex,
    ethnicity: row.ethnicity,
    bornOn: dayOrNull(row.bornOn),
    diedOn: dayOrNull(row.diedOn),
  }
}

/** The child behind an address; null when there is none or the actor has no need to know. */
export async function findChild(transaction: Transaction, child: string): Promise<KnownChild | null> {
  return (await childrenKnown(transaction, [child as Child], null)).get(child as Child) ?? null
}

/** The children whose name has every typed word as a beginning, or whose id in a source is the text, at most so many. */
export async function findChildren({ sql }: Transaction, typed: string, atMost: number): Promise<Child[]> {
  const beginnings = wordsOfName(typed).map((word) => `\\m${word}`)
  const name = raw<string>`concat_ws(' ', p.forename, p.surname)`
  const byName = sql
    .selectFrom('organisation.personRecordVersion as p')
    .select('p.childId')
    .where(knownOn('p', null))
    .where(raw<boolean>`cardinality(${beginnings}::text[]) > 0 and ${name} ~* all(${beginnings}::text[])`)
  const byKey = sql
    .selectFrom('organisation.identity as i')
    .select('i.childId')
    .where('i.sourceKey', '=', typed.trim())
  const rows = await byName.union(byKey).limit(atMost).execute()
  return rows.map(({ childId }) => childId as Child)
}

/**
 * Makes everybody else wait who is about to add a child of this name, until this transaction ends: a form that is sent
 * twice must not make two children.
 */
export async function waitForNamesakes(
  { sql }: Transaction,
  { forename, surname }: { readonly forename: string; readonly surname: string },
): Promise<void> {
  const name = `namesakes ${forename} ${surname}`.toLowerCase()
  await raw`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(sql)
}

/** Children who bear the same name and were, as far as is known, born on the same day. */
export async function findNamesakes(
  { sql }: Transaction,
  {
    forename,
    surname,
    bornOn,
  }: { readonly forename: string; readonly surname: string; readonly bornOn: Day | null },
): Promise<Child[]> {
  const rows = await sql
    .selectFrom('organisation.personRecordVersion as p')
    .select('p.childId')
    .distinct()
    .where(knownOn('p', null))
    .where((query) => query(query.fn('lower', ['p.forename']), '=', forename.toLowerCase()))
    .where((query) => query(query.fn('lower', ['p.surname']), '=', surname.toLowerCase()))
    .where(raw<boolean>`coalesce(p.born_on = ${bornOn === null ? null : formatDay(bornOn)}::date, true)`)
    .execute()
  return rows.map(({ childId }) => childId as Child)
}

/** Every source that knows the child, the oldest first. */
export async function identitiesOf({ sql }: Transaction, child: Child): Promise<Identity[]> {
  const rows = await sql
    .selectFrom('organisation.identity as i')
    .select(['i.id', 'i.source', 'i.sourceKey'])
    .where('i.childId', '=', child)
    .orderBy('i.id')
    .execute()
  return rows.map((row) => ({ ...row, id: row.id as Id<'identity'> }))
}

/**
 * Makes everybody else wait who is about to change what is known of these children, until this transaction ends. Whoever
 * changes the stays of a child waits for the same.
 */
export async function lockChildren({ sql }: Transaction, children: readonly string[]): Promise<void> {
  for (const child of [...new Set(children)].sort())
    await raw`select pg_advisory_xact_lock(hashtextextended(${child}, 0))`.execute(sql)
}
