import { formatDay, type Day } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { formatInstant, type Instant } from '../../../kernel/instant.ts'
import type { Transaction } from '../../../platform/database/with-actor.ts'

/** The source of everything that is entered here by hand. */
export const BY_HAND = 'goldthread'

/** A child whom no source has sent yet, with the ids of what is to be stored. */
export interface ChildByHand {
  readonly authority: Id<'authority'>
  readonly child: Id<'child'>
  readonly identity: Id<'identity'>
  readonly record: Id<'personRecord'>
  readonly line: Id<'line'>
  readonly at: Instant
  readonly forename: string
  readonly surname: string
  readonly bornOn: Day | null
  readonly sex: string | null
}

/** Stores the child, an identity of our own making, and the first version of who the child is. */
export async function insertChildByHand({ sql }: Transaction, entered: ChildByHand): Promise<void> {
  const { authority: authorityId, child: childId, identity: identityId, record: id } = entered
  const madeAt = formatInstant(entered.at)
  const key = { authorityId, childId, source: BY_HAND, sourceKey: childId }
  await sql.insertInto('organisation.child').values({ authorityId, childId, madeAt }).execute()
  await sql
    .insertInto('organisation.identity')
    .values({ ...key, id: identityId })
    .execute()
  await sql
    .insertInto('organisation.personRecord')
    .values({ ...key, id, identityId })
    .execute()
  await sql
    .insertInto('organisation.personRecordVersion')
    .values({
      authorityId,
      childId,
      thingId: id,
      knownFrom: madeAt,
      lineId: entered.line,
      ...detailsOf(entered),
    })
    .execute()
}

function detailsOf({ forename, surname, sex, bornOn }: ChildByHand) {
  return { forename, surname, sex, bornOn: bornOn === null ? null : formatDay(bornOn) }
}
