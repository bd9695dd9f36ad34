import { holds, type Actor } from '../../../access/index.ts'
import { openRedraw, type Ceremony } from '../../../audits/rounds/ceremony/model.ts'
import { checkPromise, seatsOf } from '../../../audits/rounds/ceremony/rules.ts'
import { LIFECYCLE, permittedActions, type RoundAction } from '../../../audits/rounds/lifecycle.ts'
import type { Round } from '../../../audits/rounds/model.ts'

/** How many cases are in a round's sample, and how far they are. */
export interface CaseCounts {
  readonly all: number
  readonly withoutPair: number
  readonly submitted: number
  readonly confirmed: number
}

/** A round that is not over, with everything that its next step depends on. */
export interface RoundNow {
  readonly round: Round
  /** What the plan still lacks, as sentences; empty when the list can be frozen. */
  readonly missing: readonly string[]
  readonly ceremony: Ceremony
  readonly cases: CaseCounts
}

export const NO_CASES: CaseCounts = { all: 0, withoutPair: 0, submitted: 0, confirmed: 0 }

type IsNext = (now: RoundNow, actor: Actor) => boolean

// What is permitted all the time and is nobody's next step (leaving a child out, cancelling …) does not stand here.
const IS_NEXT: Readonly<Partial<Record<RoundAction, IsNext>>> = {
  edit: ({ missing }) => missing.length > 0,
  freeze: ({ missing }) => missing.length === 0,
  commit: ({ ceremony }, actor) => isUndisturbed(ceremony) && mayPromise(ceremony, actor),
  reveal: ({ ceremony }, actor) => isUndisturbed(ceremony) && hasToShow(ceremony, actor),
  draw: ({ ceremony }) => isUndisturbed(ceremony),
  agreeRedraw: ({ ceremony }, actor) => waitsForAnother(ceremony, actor),
  open: ({ ceremony, cases }) => isUndisturbed(ceremony) && cases.all === 0,
  allocate: ({ ceremony, cases }) => isUndisturbed(ceremony) && cases.withoutPair > 0,
  close: ({ cases }) => cases.all > 0 && cases.confirmed === cases.all,
}

/** What this person has to do next for the round, out of what its life permits now; null when it is not their turn. */
export function nextStep(now: RoundNow, actor: Actor): RoundAction | null {
  const own = permittedActions(now.round).filter((action) => holds(actor, ...LIFECYCLE[action].roles))
  return own.find((action) => IS_NEXT[action]?.(now, actor)) ?? null
}

function isUndisturbed(ceremony: Ceremony): boolean {
  return openRedraw(ceremony) === null
}

function mayPromise(ceremony: Ceremony, actor: Actor): boolean {
  return seatsOf(actor).some((seat) => checkPromise(ceremony, seat, actor).ok)
}

function hasToShow({ promises }: Ceremony, { person }: Actor): boolean {
  return (
    promises.length === 2 && promises.some((promise) => promise.person === person && promise.nonce === null)
  )
}

function waitsForAnother(ceremony: Ceremony, { person }: Actor): boolean {
  const redraw = openRedraw(ceremony)
  return redraw !== null && redraw.askedBy !== person
}
