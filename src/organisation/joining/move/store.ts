import { sql as raw } from 'kysely'
import type { Id } from '../../../kernel/ids.ts'
import { formatInstant, type Instant } from '../../../kernel/instant.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import type { JoiningGround } from '../ground.ts'
import type { Proposal } from '../model.ts'
import type { Direction } from '../rules.ts'

type Tables = Pick<JoiningGround, 'things' | 'links'>

/** Whether no files are being taken in: they would write to a child that is about to move. The lock is that of imports. */
export async function lockOutImports({ sql }: Transaction, authority: string): Promise<boolean> {
  const { rows } = await raw<{ isFree: boolean }>`
    select pg_try_advisory_xact_lock_shared(hashtextextended(${`imports ${authority}`}, 0)) as is_free`.execute(
    sql,
  )
  return rows[0]?.isFree === true
}

/** Gives identities and all that hangs on them to a child. Names of tables come from declarations in the code. */
export async function moveIdentities(
  { client }: Transaction,
  { things, links }: Tables,
  { identities, to }: { readonly identities: readonly string[]; readonly to: Id<'child'> },
): Promise<void> {
  const values = [identities, to]
  const these = 'identity_id = any($1::uuid[])'
  for (const { table, by, of } of links)
    await client.query(
      `update ${table} set child_id = $2 where ${by} in (select id from ${of} where ${these})`,
      values,
    )
  for (const table of things) {
    await client.query(
      `update ${table}_version set child_id = $2 where thing_id in (select id from ${table} where ${these})`,
      values,
    )
    await client.query(`update ${table} set child_id = $2 where ${these}`, values)
  }
  await client.query('update organisation.identity set child_id = $2 where id = any($1::uuid[])', values)
}

interface Done {
  readonly authority: Id<'authority'>
  readonly joining: Id<'joining'>
  readonly at: Instant
  readonly by: Id<'person'>
  readonly reason: string
}

export async function insertJoining(
  { sql }: Transaction,
  { kept, joined }: Direction,
  { shared, verdict }: Proposal,
  { authority: authorityId, joining: id, at, by: byPerson, reason }: Done,
): Promise<void> {
  const why = { reason, shared: [...shared], isConflict: verdict === 'conflict' }
  await sql
    .insertInto('organisation.joining')
    .values({ authorityId, id, childId: kept, wasChildId: joined, at: formatInstant(at), byPerson, ...why })
    .execute()
}

/** Keeps that each of these identities went from one child to another, and why. */
export async function insertLinks(
  { sql }: Transaction,
  { from, to }: { readonly from: Id<'child'>; readonly to: Id<'child'> },
  identities: readonly { readonly identity: Id<'identity'>; readonly link: Id<'identityLink'> }[],
  { authority: authorityId, joining: joiningId, at, by: byPerson, reason }: Done,
): Promise<void> {
  if (identities.length === 0) return
  const same = {
    authorityId,
    joiningId,
    childId: to,
    wasChildId: from,
    at: formatInstant(at),
    byPerson,
    reason,
  }
  await sql
    .insertInto('organisation.identityLink')
    .values(identities.map(({ identity, link }) => ({ ...same, id: link, identityId: identity })))
    .execute()
}

export async function insertUndone(
  { sql }: Transaction,
  child: Id<'child'>,
  { authority: authorityId, joining: joiningId, at, by: byPerson, reason }: Done,
): Promise<void> {
  await sql
    .insertInto('organisation.joiningUndone')
    .values({ authorityId, joiningId, childId: child, at: formatInstant(at), byPerson, reason })
    .execute()
}

export async function insertRejected(
  { sql }: Transaction,
  proposal: Proposal,
  { authority: authorityId, at, by: byPerson, reason }: Omit<Done, 'joining'>,
): Promise<void> {
  const same = { authorityId, childId: proposal.one, at: formatInstant(at), byPerson, reason }
  await sql
    .insertInto('organisation.matchRejected')
    .values(
      proposal.pairs.map(([oneIdentityId, otherIdentityId]) => ({ ...same, oneIdentityId, otherIdentityId })),
    )
    .onConflict((rejected) => rejected.doNothing())
    .execute()
}
