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

/** What leads a round on, before what leads it aside. */
const LEADING: readonly RoundAction[] = [
  'agreeRedraw',
  'freeze',
  'commit',
  'reveal',
  'draw',
  'open',
  'close',
  'allocate',
]

/** Everything that this person can do to the round now; what leads it on stands first. */
export function stepsFor(seen: RoundSeen, actor: Actor): RoundAction[] {
  const open = permittedActions(seen.round).filter(
    (action) => holds(actor, ...LIFECYCLE[action].roles) && IS_OPEN[action](seen, actor),
  )
  const leading = LEADING.filter((action) => open.includes(action))
  return [...leading, ...open.filter((action) => !leading.includes(action))]
}
