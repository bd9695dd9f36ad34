import type { Id } from '../../../kernel/ids.ts'
import { formatInstant, type Instant } from '../../../kernel/instant.ts'
import { instantOfColumn, instantOrNull } from '../../../platform/database/columns.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import type { Invitation } from './rules.ts'

export interface InvitationOf extends Invitation {
  readonly person: Id<'person'>
  readonly login: string
}

/** The link whose token has this hash, with the account that it is for. */
export async function findInvitation(
  { sql }: Transaction,
  tokenSha256: string,
): Promise<InvitationOf | null> {
  const row = await sql
    .selectFrom('access.invitation as i')
    .innerJoin('access.person as p', (join) =>
      join.onRef('p.authorityId', '=', 'i.authorityId').onRef('p.id', '=', 'i.personId'),
    )
    .select(['i.personId', 'i.endsAt', 'i.usedAt', 'p.login', 'p.closedAt'])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('access.invitation as later')
          .select('later.personId')
          .whereRef('later.personId', '=', 'i.personId')
          .whereRef('later.madeAt', '>', 'i.madeAt'),
      ).as('isReplaced'),
    )
    .where('i.tokenSha256', '=', tokenSha256)
    .executeTakeFirst()
  if (!row) return null
  return {
    person: row.personId as Id<'person'>,
    login: row.login,
    endsAt: instantOfColumn(row.endsAt),
    usedAt: instantOrNull(row.usedAt),
    isLatest: !row.isReplaced,
    isClosed: row.closedAt !== null,
  }
}

export interface NewInvitation {
  readonly authority: string
  readonly person: string
  readonly tokenSha256: string
  readonly madeAt: Instant
  readonly endsAt: Instant
}

export async function insertInvitation({ sql }: Transaction, invitation: NewInvitation): Promise<void> {
  await sql
    .insertInto('access.invitation')
    .values({
      authorityId: invitation.authority,
      tokenSha256: invitation.tokenSha256,
      personId: invitation.person,
      madeAt: formatInstant(invitation.madeAt),
      endsAt: formatInstant(invitation.endsAt),
    })
    .execute()
}

/** Uses the link up; false when somebody else was faster. */
export async function spendInvitation(
  { sql }: Transaction,
  tokenSha256: string,
  at: Instant,
): Promise<boolean> {
  const used = await sql
    .updateTable('access.invitation')
    .set({ usedAt: formatInstant(at) })
    .where('tokenSha256', '=', tokenSha256)
    .where('usedAt', 'is', null)
    .executeTakeFirst()
  return used.numUpdatedRows === 1n
}
