import { newId } from '../platform/chance.ts'
import type { Transaction } from '../platform/database/with-actor.ts'

/** A round that is known by its month alone, and one that was audited half a year later. */
export async function layRounds({ sql }: Transaction, authorityId: string): Promise<void> {
  const register = newId()
  const madeAt = '2015-11-19T10:00:00Z'
  await sql
    .insertInto('register.register')
    .values({ authorityId, id: register, code: 'list', name: 'The list', strands: [], riskLevels: [] })
    .execute()
  const round = {
    authorityId,
    registerId: register,
    theme: 'A theme',
    madeAt,
    strata: 'none',
    isOnePerson: false,
  }
  const examined = { asAt: '2015-04-08', periodFrom: '2014-10-09', periodUntil: '2015-04-09' }
  await sql
    .insertInto('audits.round')
    .values([
      {
        ...round,
        id: newId(),
        code: 'october-2014',
        month: '2014-10',
        status: 'knownInPart',
        isReconstruction: false,
      },
      { ...round, ...examined, id: newId(), code: 'april-2015', status: 'closed', isReconstruction: true },
    ])
    .execute()
}
