import type { Transaction } from '../../platform/database/with-actor.ts'
import type { RoleMeaning } from './model.ts'

/** Says what roles of involvements mean; one that was said before is left as it is. */
export async function insertInvolvementRoles(
  { sql }: Transaction,
  authorityId: string,
  roles: readonly RoleMeaning[],
): Promise<void> {
  if (roles.length === 0) return
  await sql
    .insertInto('organisation.involvementRole')
    .values(
      roles.map(({ code, meaning, isOpenToSocialCare }) => ({
        authorityId,
        code,
        meaning,
        isOpenToSocialCare,
      })),
    )
    .onConflict((conflict) => conflict.columns(['authorityId', 'code']).doNothing())
    .execute()
}

/** The people without a worker record yet, by login. */
export async function findUnlinked(
  { sql }: Transaction,
  logins: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (logins.length === 0) return new Map()
  const rows = await sql
    .selectFrom('access.person')
    .select(['id', 'login'])
    .where('login', 'in', logins)
    .where('workerId', 'is', null)
    .execute()
  return new Map(rows.map(({ login, id }) => [login, id]))
}
