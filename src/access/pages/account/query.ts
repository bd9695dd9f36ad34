import { z } from 'zod'
import type { Instant } from '../../../kernel/instant.ts'
import { instantOfColumn, instantOrNull } from '../../../platform/database/columns.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'
import { defineQuery } from '../../door.ts'
import { rolesOfRow } from '../../people/store.ts'
import { anybody } from '../../policy.ts'
import { isLive } from '../../session/rules.ts'

export interface LiveSession {
  readonly startedAt: Instant
  readonly lastSeenAt: Instant
}

/** One's own account, and everywhere one is signed in. */
export const accountPageQuery = defineQuery({
  verb: 'access.seeOwnAccount',
  input: z.object({}),
  load: async (transaction, _input, actor, moment) => {
    const person = await findPerson(transaction, actor.person)
    if (person === undefined) return null
    const { passwordSetAt, ...rest } = person
    const sessions = await liveSessions(transaction, actor.person, moment.at)
    return { ...rest, passwordSetAt: instantOrNull(passwordSetAt), sessions }
  },
  policy: anybody,
  trail: () => ({ children: [], body: {} }),
})

function findPerson({ sql }: Transaction, person: string) {
  return sql
    .selectFrom('access.person as p')
    .select(['p.login', 'p.displayName', 'p.agency', 'p.passwordSetAt', rolesOfRow])
    .where('p.id', '=', person)
    .executeTakeFirst()
}

async function liveSessions({ sql }: Transaction, person: string, at: Instant): Promise<LiveSession[]> {
  const rows = await sql
    .selectFrom('access.webSession')
    .select(['startedAt', 'lastSeenAt', 'endsAt', 'endedAt'])
    .where('personId', '=', person)
    .where('endedAt', 'is', null)
    .orderBy('lastSeenAt', 'desc')
    .execute()
  const sessions = rows.map((row) => ({
    startedAt: instantOfColumn(row.startedAt),
    lastSeenAt: instantOfColumn(row.lastSeenAt),
    endsAt: instantOfColumn(row.endsAt),
    endedAt: instantOrNull(row.endedAt),
  }))
  return sessions.filter((session) => isLive(session, at))
}
