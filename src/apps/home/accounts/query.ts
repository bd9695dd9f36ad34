import { sql as raw } from 'kysely'
import type { Role } from '../../../access/index.ts'
import { formatInstant } from '../../../kernel/instant.ts'
import type { Look } from '../look.ts'
import { sayAccounts } from './words.ts'

/** Whose independence is checked, or who is found by the children they work with. */
const WITH_CASES: readonly Role[] = ['auditor', 'moderator', 'socialWorker', 'teamManager']

/** Accounts that still need something, in numbers. */
export const accountsWaiting: Look = async ({ sql }, _actor, { at }) => {
  const counts = await sql
    .selectFrom('access.person as p')
    .select([countOf(raw`${NO_PASSWORD} and not ${linkWorks(formatInstant(at))}`).as('ranOut')])
    .select([countOf(raw`${NO_PASSWORD} and ${linkWorks(formatInstant(at))}`).as('invited')])
    .select([countOf(raw`p.worker_id is null and ${WORKS_WITH_CASES}`).as('unlinked')])
    .select([countOf(raw`p.password_set_at is not null and not ${CAME_IN}`).as('neverSignedIn')])
    .where('p.kind', '=', 'person')
    .where('p.closedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return { tasks: sayAccounts(counts), facts: [], children: [] }
}

const NO_PASSWORD = raw`p.password_set_at is null`

const CAME_IN = raw`exists (
  select from access.web_session s where s.authority_id = p.authority_id and s.person_id = p.id)`

const WORKS_WITH_CASES = raw`exists (
  select from access.role_held h
  where h.authority_id = p.authority_id and h.person_id = p.id and h.until_at is null
    and h.role = any(${WITH_CASES}))`

// A new link takes the place of the one before, so the newest decides.
function linkWorks(at: string) {
  return raw`coalesce((
    select i.used_at is null and i.ends_at > ${at}::timestamptz from access.invitation i
    where i.authority_id = p.authority_id and i.person_id = p.id order by i.made_at desc limit 1), false)`
}

function countOf(condition: ReturnType<typeof raw>) {
  return raw<number>`count(*) filter (where ${condition})::int`
}
