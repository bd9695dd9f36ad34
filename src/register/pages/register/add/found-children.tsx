import { sayDay } from '../../../../kernel/day.ts'
import { nameOf } from '../../../../organisation/index.ts'
import { Table, type Cell } from '../../../../platform/views/components/index.ts'
import type { Register } from '../../../model.ts'
import { NOT_RECORDED } from '../../../words.ts'
import type { FoundChild } from './query.ts'

interface FoundChildrenProps {
  readonly register: Register
  readonly found: readonly FoundChild[]
}

/** Who was found, and what can be done with each: put on the list, or look at the stay that is open already. */
export function FoundChildren({ register, found }: FoundChildrenProps) {
  if (found.length === 0) {
    return (
      <p class="govuk-body">
        Nobody known here has that name or number. Look for another spelling, or add the child by hand.
      </p>
    )
  }
  return (
    <Table
      caption="Children found"
      captionClasses="govuk-table__caption--m"
      firstCellIsHeader
      head={['Name', 'Born', 'What you can do']}
      rows={found.map((each) => rowOf(register, each))}
    />
  )
}

function rowOf(register: Register, { known, stay }: FoundChild): readonly Cell[] {
  const name = nameOf(known)
  const link =
    stay === null ? (
      <a class="govuk-link" href={`/register/add?register=${register.code}&child=${known.child}`}>
        Put {name} on the list
      </a>
    ) : (
      <>
        On the list since {sayDay(stay.from)}.{' '}
        <a class="govuk-link" href={`/stays/${stay.id}`}>
          See the stay of {name}
        </a>
      </>
    )
  return [name, known.bornOn === null ? NOT_RECORDED : sayDay(known.bornOn), { text: link }]
}
