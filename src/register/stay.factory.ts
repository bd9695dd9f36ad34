import type { Id } from '../kernel/ids.ts'
import { laidVersion, type LaidChild } from '../organisation/children.factory.ts'
import { newId } from '../platform/chance.ts'
import type { Transaction } from '../platform/database/with-actor.ts'

/** The list of the tests. */
export async function layRegister({ sql }: Transaction, authorityId: string): Promise<Id<'register'>> {
  const id = newId<'register'>()
  const strands = ['vulnerable', 'exploited', 'missing', 'trafficked']
  const said = { code: 'vemt', name: 'VEMT list', strands, riskLevels: ['low', 'medium', 'high'] }
  await sql
    .insertInto('register.register')
    .values({ authorityId, id, ...said })
    .execute()
  return id
}

interface LaidStay {
  readonly of: LaidChild
  readonly registerId: Id<'register'>
  readonly startsOn: string
  readonly endsOn?: string | null
  readonly strands?: string[]
  readonly riskLevel?: string
  /** When it became known; at the tests' own time when left out. */
  readonly knownFrom?: string
}

/** A stay as the source `test` sent it. */
export async function layStay(
  { sql }: Transaction,
  authorityId: string,
  stay: LaidStay,
): Promise<Id<'stay'>> {
  const {
    of: { child: childId, identity: identityId },
    knownFrom,
    strands = ['exploited'],
    ...said
  } = stay
  const id = newId<'stay'>()
  const thing = { authorityId, id, source: 'test', sourceKey: id, childId, identityId }
  await sql.insertInto('register.stay').values(thing).execute()
  const version = {
    authorityId,
    thingId: id,
    childId,
    ...laidVersion(knownFrom),
    isImported: true,
    strands,
    ...said,
  }
  await sql.insertInto('register.stayVersion').values(version).execute()
  return id
}
