import type { Day } from '../../../../../kernel/day.ts'
import type { FormState } from '../../../../../platform/views/forms.tsx'
import { choicesIn } from '../../../../allocation/choices.ts'
import type { CaseToAllocate, CheckedPair, ChosenPair } from '../../../../allocation/model.ts'
import {
  checksOf,
  decidePairs,
  isChange,
  isLeft,
  stoodOf,
  type Choosing,
} from '../../../../allocation/rules.ts'
import type { AllocationSeen } from './query.ts'

/** What the page shows: the pair of each case, those to be saved with their checks, and the form around them. */
export interface Shown {
  readonly pairs: readonly ChosenPair[]
  readonly checked: readonly CheckedPair[]
  readonly form: FormState
}

/** The pairs as they were sent, else as somebody wants them checked, else as they stand. */
export function shownPairs(seen: AllocationSeen, sent: FormState, asAt: Day): Shown {
  const isSent = sent.problems.length > 0
  const chosen = isSent ? choicesIn(sent.values, seen.cases) : seen.asked
  const pairs = seen.cases.map((file) => pairOf(file, chosen))
  if (chosen === null) return { pairs, checked: [], form: sent }
  const choosing = { ...seen, days: { asAt, today: seen.today, dueOn: seen.round.dueOn } }
  return { pairs, checked: checkedPairs(pairs, choosing), form: isSent ? sent : askedForm(pairs, choosing) }
}

function pairOf(file: CaseToAllocate, chosen: readonly ChosenPair[] | null): ChosenPair {
  const own = chosen?.find((each) => each.case === file.id)
  if (own !== undefined && !isLeft(own)) return own
  const personIn = (seat: 'first' | 'second') => file.pair.find((each) => each.seat === seat)?.person ?? ''
  return {
    case: file.id,
    first: personIn('first'),
    second: personIn('second'),
    stood: stoodOf(file),
    overrideReason: '',
  }
}

/** Each pair that would be new, checked as far as both its people are known. */
function checkedPairs(pairs: readonly ChosenPair[], { cases, candidates, days }: Choosing): CheckedPair[] {
  return pairs.flatMap((pair) => {
    const file = cases.find(({ id }) => id === pair.case)
    const [first, second] = [pair.first, pair.second].map((id) =>
      candidates.find(({ person }) => person === id),
    )
    if (!file || !first || !second || !isChange(pair, cases)) return []
    const { overrideReason } = pair
    return [{ file, first, second, checks: checksOf(first, second, file, days), overrideReason }]
  })
}

/** What was asked for, with what is wrong with it; reasons are asked for only beside the checks that failed. */
function askedForm(pairs: readonly ChosenPair[], choosing: Choosing): FormState {
  const decided = decidePairs(pairs, choosing)
  const problems = decided.ok ? [] : decided.problem.problems
  return { values: {}, problems: problems.filter(({ field }) => !field?.startsWith('reason-')) }
}

/** Whether the pairs can be sent as they are: a reason may be missing still, an auditor may not. */
export function canBeSaved({ checked, form }: Shown): boolean {
  return (
    checked.length > 0 && form.problems.every(({ field }) => field === null || field.startsWith('reason-'))
  )
}
