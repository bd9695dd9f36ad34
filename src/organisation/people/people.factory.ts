import type { Id } from '../../kernel/ids.ts'
import { newId } from '../../platform/chance.ts'
import type { Transaction } from '../../platform/database/with-actor.ts'
import { laidVersion, type LaidChild } from '../children.factory.ts'

interface LaidWorker {
  readonly name: string
  readonly teamId?: Id<'team'>
  readonly jobTitle?: string
}

/** A worker record as the source `test` gives it; its id there is the name after `W-`. */
export async function layWorker(
  { sql }: Transaction,
  authorityId: string,
  said: LaidWorker,
): Promise<Id<'worker'>> {
  const id = newId<'worker'>()
  const thing = { authorityId, id, source: 'test', sourceKey: `W-${said.name}` }
  await sql.insertInto('organisation.worker').values(thing).execute()
  await sql
    .insertInto('organisation.workerVersion')
    .values({ authorityId, thingId: id, ...laidVersion(), ...said })
    .execute()
  return id
}

/** The worker works with the child, from a day of 2015 on and until further notice. */
export async function layWork(
  { sql }: Transaction,
  authorityId: string,
  { worker, with: child }: { readonly worker: Id<'worker'>; readonly with: LaidChild },
): Promise<void> {
  const id = newId<'involvement'>()
  const of = { authorityId, childId: child.child }
  await sql
    .insertInto('organisation.involvement')
    .values({ ...of, id, source: 'test', sourceKey: id, identityId: child.identity })
    .execute()
  await sql
    .insertInto('organisation.involvementVersion')
    .values({ ...of, thingId: id, ...laidVersion(), workerId: worker, role: 'CW', startsOn: '2015-06-01' })
    .execute()
}
