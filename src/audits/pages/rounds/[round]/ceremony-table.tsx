import { sayInstant } from '../../../../kernel/instant.ts'
import { capitalised } from '../../../../kernel/sentence.ts'
import { Table } from '../../../../platform/views/components/index.ts'
import { sayRole } from '../../../draw/nonce.ts'
import { promiseOf, type Ceremony } from '../../../rounds/ceremony/model.ts'

/** How far the two people are; a nonce that was shown stays hidden until both are. */
export function CeremonyTable({ ceremony }: { readonly ceremony: Ceremony }) {
  const rows = (['lead', 'independent'] as const).map((seat) => {
    const promise = promiseOf(ceremony, seat)
    const role = capitalised(sayRole(seat))
    if (promise === null) return [role, 'Not made yet', '']
    return [
      role,
      `${promise.name}, ${sayInstant(promise.committedAt)}`,
      promise.nonce === null ? 'Not yet' : 'Yes',
    ]
  })
  return (
    <Table
      caption="The two nonces of the draw"
      firstCellIsHeader
      head={['Nonce of the', 'Made by', 'Shown']}
      rows={rows}
    />
  )
}
