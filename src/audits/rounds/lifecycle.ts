import type { Role } from '../../access/index.ts'
import { conflict, type Refusal } from '../../kernel/refusal.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { OUT_OF_SEASON } from './lifecycle-words.ts'
import { ROUND_ACTIONS, type HowDrawn, type RoundAction, type RoundStatus } from './model.ts'

export { ROUND_ACTIONS, type RoundAction }

/** One thing that can be done to a round: from where, to where, by whom, and how its button is called. */
export interface Transition {
  readonly from: readonly RoundStatus[]
  /** Null where the round stays what it is. */
  readonly to: RoundStatus | null
  readonly roles: readonly Role[]
  /** The page of the action, below the round's own. */
  readonly page: string
  readonly button: string
  /** Only for rounds that are drawn in this way; for every round where left out. */
  readonly only?: HowDrawn
  /** The step may also leave the round as it is: the first of two nonces waits for the other. */
  readonly mayStay?: true
}

const LEAD: readonly Role[] = ['auditLead']
const SEATS: readonly Role[] = ['auditLead', 'independentPerson']
const WITNESSES: readonly Role[] = [...SEATS, 'informationGovernance']
const UNSPOILT: readonly RoundStatus[] = ['frozen', 'drawn']
const WITH_CASES: readonly RoundStatus[] = ['drawn', 'auditing']
const ALIVE: readonly RoundStatus[] = ['planned', ...UNSPOILT, 'auditing']

/** The life of a round: its buttons, what is permitted, the refusals and the test come from this one table. */
export const LIFECYCLE: Readonly<Record<RoundAction, Transition>> = {
  edit: { from: ['planned'], to: null, roles: LEAD, page: 'edit', button: 'Change the plan' },
  exclude: { from: ['planned'], to: null, roles: LEAD, page: 'exclude', button: 'Leave a child out' },
  freeze: { from: ['planned'], to: 'frozen', roles: LEAD, page: 'freeze', button: 'Freeze the list' },
  commit: {
    from: ['frozen'],
    to: null,
    roles: SEATS,
    page: 'nonce',
    button: 'Make your nonce',
    only: 'twoPeople',
  },
  reveal: {
    from: ['frozen'],
    to: 'drawn',
    roles: SEATS,
    page: 'reveal',
    button: 'Show your nonce',
    only: 'twoPeople',
    mayStay: true,
  },
  draw: {
    from: ['frozen'],
    to: 'drawn',
    roles: LEAD,
    page: 'draw',
    button: 'Draw the sample',
    only: 'onePerson',
  },
  askRedraw: { from: UNSPOILT, to: null, roles: SEATS, page: 'redraw', button: 'Ask for a redraw' },
  agreeRedraw: {
    from: UNSPOILT,
    to: 'frozen',
    roles: WITNESSES,
    page: 'redraw',
    button: 'Agree to the redraw',
  },
  open: { from: ['drawn'], to: null, roles: LEAD, page: 'open', button: 'Open the cases' },
  replace: { from: WITH_CASES, to: null, roles: LEAD, page: 'cases', button: 'Replace a case' },
  allocate: {
    from: WITH_CASES,
    to: 'auditing',
    roles: LEAD,
    page: 'allocate',
    button: 'Choose the auditors',
  },
  close: { from: ['auditing'], to: 'closed', roles: LEAD, page: 'close', button: 'Close the round' },
  cancel: { from: ALIVE, to: 'cancelled', roles: LEAD, page: 'cancel', button: 'Cancel the round' },
}

/** What the lifecycle asks of a round. */
export interface Living {
  readonly status: RoundStatus
  readonly howDrawn: HowDrawn
}

/** Every action that the round's present state permits, whoever asks. */
export function permittedActions(round: Living): RoundAction[] {
  return ROUND_ACTIONS.filter((action) => isPermitted(round, action))
}

/** Refuses, with the sentence to show, what the round's present state does not permit. */
export function checkAction(round: Living, action: RoundAction): Result<Transition, Refusal> {
  return isPermitted(round, action) ? ok(LIFECYCLE[action]) : conflict(OUT_OF_SEASON[action])
}

function isPermitted({ status, howDrawn }: Living, action: RoundAction): boolean {
  const { from, only } = LIFECYCLE[action]
  // What was chosen stays chosen: a re-audit has no reserve that could take its case's place.
  if (howDrawn === 'chosen' && action === 'replace') return false
  return from.includes(status) && (only ?? howDrawn) === howDrawn
}
