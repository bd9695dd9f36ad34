import { definePage, type ViewProps } from '../../../../../access/index.ts'
import { InsetText } from '../../../../../platform/views/components/index.ts'
import { canBeAllocated } from '../../../../rounds/cases/model.ts'
import { NOT_OPENED } from '../../../../rounds/cases/words.ts'
import type { RoundSeen } from '../../../../rounds/show/load.ts'
import { addressOf, RoundHeading, WhenPossible } from '../../round-parts.tsx'
import { replaceableQuery } from './query.ts'

export const replaceablePage = definePage({
  path: '/rounds/:round/cases',
  query: replaceableQuery,
  title: ({ round }) => `Replace a case, ${round.code}`,
  back: ({ round }) => addressOf(round),
  view: Replaceable,
})

function Replaceable({ seen: { round, cases } }: ViewProps<RoundSeen>) {
  const open = cases.filter(canBeAllocated)
  return (
    <>
      <RoundHeading round={round}>Replace a case</RoundHeading>
      <WhenPossible round={round} action="replace">
        {open.length === 0 && <InsetText>{NOT_OPENED}</InsetText>}
        <ul class="govuk-list">
          {open.map(({ id, position, reference }) => (
            <li>
              <a class="govuk-link" href={addressOf(round, `cases/${id}/replace`)}>
                Replace case {position}
              </a>{' '}
              <span class="gt-reference">{reference}</span>
            </li>
          ))}
        </ul>
      </WhenPossible>
    </>
  )
}
