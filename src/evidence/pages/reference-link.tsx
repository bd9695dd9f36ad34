import { recordAddress } from '../../organisation/index.ts'
import { NOT_RECORDED } from '../../register/index.ts'

interface ReferenceLinkProps {
  readonly reference: string | null
  /** How the authority opens a record of its case system; null where it said nothing. */
  readonly pattern: string | null
}

/** Where an entry stands in the case system, as a link where the authority said how; nothing tells that system whence. */
export function ReferenceLink({ reference, pattern }: ReferenceLinkProps) {
  const address = recordAddress(pattern, reference)
  if (address === null) return <>{reference ?? NOT_RECORDED}</>
  return (
    <a class="govuk-link" href={address} rel="noreferrer noopener" referrerpolicy="no-referrer">
      {reference}
    </a>
  )
}
