import type { Id } from '../../../../kernel/ids.ts'
import { formatInstant, type Instant } from '../../../../kernel/instant.ts'
import type { Transaction } from '../../../../platform/database/with-actor.ts'
import type { FollowUpClock } from '../model.ts'
import { USUAL_CLOCK } from '../rules.ts'

/** How long follow-ups may take now: as the audit lead set it last, or as usual. */
export async function clockNow({ sql }: Transaction): Promise<FollowUpClock> {
  const row = await sql
    .selectFrom('audits.followUpClock')
    .select(['immediateHours', 'soonWorkingDays', 'nextHours', 'nextWorkingDays'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? USUAL_CLOCK
}

export interface NewClock {
  readonly id: Id<'followUpClock'>
  readonly authority: string
  readonly clock: FollowUpClock
  readonly at: Instant
  readonly by: string
}

export async function insertClock({ sql }: Transaction, fresh: NewClock): Promise<void> {
  const { immediateHours, soonWorkingDays, nextHours, nextWorkingDays } = fresh.clock
  await sql
    .insertInto('audits.followUpClock')
    .values({
      ...{ authorityId: fresh.authority, id: fresh.id, immediateHours, soonWorkingDays },
      ...{ nextHours, nextWorkingDays, at: formatInstant(fresh.at), byPerson: fresh.by },
    })
    .execute()
}
