import type { ViewProps } from '../../../../../access/index.ts'
import { Button, InsetText } from '../../../../../platform/views/components/index.ts'
import { proposePairs } from '../../../../allocation/proposal/propose.ts'
import { casesWithoutPair, pairingOf } from '../../../../allocation/proposal/rules.ts'
import { addressOf } from '../../round-parts.tsx'
import type { AllocationSeen } from './query.ts'

/** The page with the pairs of the solver in its form, where somebody asked for them. */
export async function withProposal(seen: AllocationSeen): Promise<AllocationSeen> {
  const { round, cases, candidates, today, before } = seen
  if (before === null || round.asAt === null) return seen
  const days = { asAt: round.asAt, today, dueOn: round.dueOn }
  const pairing = pairingOf({ cases, candidates, days }, before)
  const proposal = await proposePairs(pairing, candidates, cases)
  return { ...seen, proposal, asked: proposal.pairs.length === 0 ? seen.asked : proposal.pairs }
}

/** Asks for a proposal; what it says of itself stands beside it once it is there. */
export function Propose({ seen: { round, cases, proposal } }: ViewProps<AllocationSeen>) {
  if (proposal !== null) return <Said {...proposal} />
  if (casesWithoutPair(cases).length === 0) return null
  return (
    <form method="get" action={addressOf(round, 'allocate')}>
      <input type="hidden" name="propose" value="yes" />
      <p class="govuk-body">
        The program can propose pairs for the cases that have none: it keeps every rule, shares the cases as
        evenly as can be and varies the pairs. This takes up to five seconds. Nothing is saved by it.
      </p>
      <Button preventDoubleClick>Propose pairs</Button>
    </form>
  )
}

function Said({ refusals, proofs }: NonNullable<AllocationSeen['proposal']>) {
  return (
    <>
      <h2 class="govuk-heading-m">The proposal</h2>
      {refusals.map((sentence) => (
        <InsetText>{sentence}</InsetText>
      ))}
      {proofs.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {proofs.map((sentence) => (
            <li>{sentence}</li>
          ))}
        </ul>
      )}
    </>
  )
}
