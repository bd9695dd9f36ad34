import { holds, type Actor } from '../../access/index.ts'
import { canBeAllocated, isInSample } from './cases/model.ts'
import { openRedraw } from './ceremony/model.ts'
import { checkPromise, seatsOf } from './ceremony/rules.ts'
import { LIFECYCLE, permittedActions, type RoundAction } from './lifecycle.ts'
import { checkWhole } from './plan/rules.ts'
import type { RoundSeen } from './show/load.ts'

type IsOpen = (seen: RoundSeen, actor: Actor) => boolean

const always: IsOpen = () => true

// What the state of a round permits in general may still wait for something in particular.
const IS_OPEN: Readonly<Record<RoundAction, IsOpen>> = {
  edit: always,
  exclude: ({ round }) => round.asAt !== null,
  freeze: ({ round }) => checkWhole(round).ok,
  commit: ({ ceremony }, actor) => seatsOf(actor).some((seat) => checkPromise(ceremony, seat, actor).ok),
  reveal: ({ ceremony }, { person }) =>
    ceremony.promises.length === 2 &&
    ceremony.promises.some((own) => own.person === person && own.nonce === null),
  draw: always,
  askRedraw: ({ ceremony }) => ceremony.promises.length > 0 && openRedraw(ceremony) === null,
  agreeRedraw: ({ ceremony }, { person }) => {
    const redraw = openRedraw(ceremony)
    return redraw !== null && redraw.askedBy !== person
  },
  open: ({ cases }) => cases.length === 0,
  replace: ({ cases }) => cases.some(canBeAllocated),
  allocate: ({ cases }) => cases.some(canBeAllocated),
  close: ({ cases }) =>
    cases.length > 0 && cases.filter(isInSample).every(({ status }) => status === 'confirmed'),
  cancel: always,
}

// What leads a round on, in the order in which it does. What may be done at any time and leads it nowhere (leaving a
// child out, cancelling …) does not stand here.
const LEADS_ON: Readonly<Partial<Record<RoundAction, (seen: RoundSeen) => boolean>>> = {
  agreeRedraw: () => true,
  edit: ({ round }) => !checkWhole(round).ok,
  freeze: () => true,
  commit: isUndisturbed,
  reveal: isUndisturbed,
  draw: isUndisturbed,
  open: isUndisturbed,
  close: () => true,
  allocate: (seen) => isUndisturbed(seen) && seen.cases.some(({ status }) => status === 'drawn'),
}

/** Every step that leads a round on. */
export const LEADING = Object.keys(LEADS_ON) as RoundAction[]

// Until a redraw is agreed to or given up, nobody goes on with the draw that it is about.
function isUndisturbed({ ceremony }: RoundSeen): boolean {
  return openRedraw(ceremony) === null
}

/** Everything that this person can do to the round now; what leads it on stands first. */
export function stepsFor(seen: RoundSeen, actor: Actor): RoundAction[] {
  const open = openSteps(seen, actor)
  const leading = leadingOf(open, seen)
  return [...leading, ...open.filter((action) => !leading.includes(action))]
}

/** What this person has to do next to bring the round on; null when it is not their turn. */
export function nextStep(seen: RoundSeen, actor: Actor): RoundAction | null {
  return leadingOf(openSteps(seen, actor), seen)[0] ?? null
}

function openSteps(seen: RoundSeen, actor: Actor): RoundAction[] {
  return permittedActions(seen.round).filter(
    (action) => holds(actor, ...LIFECYCLE[action].roles) && IS_OPEN[action](seen, actor),
  )
}

function leadingOf(open: readonly RoundAction[], seen: RoundSeen): RoundAction[] {
  return LEADING.filter((action) => open.includes(action) && LEADS_ON[action]?.(seen))
}
