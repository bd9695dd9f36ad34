import type { Transaction } from '../platform/database/with-actor.ts'
import type { Standard } from './model.ts'
import { STANDARDS } from './shipped.ts'
import { withVersions } from './versions.ts'
import { ownVersions } from './versions/store.ts'

/** The standards that ask something of a child, with the versions that the authority made and did not take back. */
export async function standardsInForce(transaction: Transaction): Promise<readonly Standard[]> {
  const own = (await ownVersions(transaction)).filter(({ withdrawn }) => withdrawn === null)
  return STANDARDS.filter(({ subject }) => subject === 'child').map((standard) => {
    const added = own.filter((version) => version.standard === standard.code)
    return added.length === 0 ? standard : withVersions(standard, added)
  })
}
