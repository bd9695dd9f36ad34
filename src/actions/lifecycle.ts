import { holds, type Actor, type Role } from '../access/index.ts'
import type { Action, Outcome, Status } from './model.ts'

/** One way from a status to another; buttons, permissions, diagrams and tests all come from this table. */
export interface Move {
  readonly code: 'start' | 'finish' | 'verify' | 'reopen' | 'close' | 'withdraw'
  readonly from: readonly Status[]
  readonly to: Status
  readonly roles: readonly Role[]
  /** Also by whoever answers for the action with an account. */
  readonly isByOwner: boolean
  /** Neither by who marked the action done nor by who answers for it. */
  readonly isBySomebodyElse: boolean
  /** How it may have ended by this move; the person chooses where there are several. */
  readonly outcomes: readonly Outcome[]
}

const CHECKERS: readonly Role[] = ['auditLead', 'moderator', 'independentPerson']
const LEAD: readonly Role[] = ['auditLead']

const WORK = { roles: LEAD, isByOwner: true, isBySomebodyElse: false, outcomes: [] } as const
const CHECK = { roles: CHECKERS, isByOwner: false, outcomes: [] } as const
const END = { roles: LEAD, isByOwner: false, isBySomebodyElse: false } as const

export const MOVES: readonly Move[] = [
  { code: 'start', from: ['open'], to: 'inProgress', ...WORK },
  { code: 'finish', from: ['open', 'inProgress'], to: 'done', ...WORK },
  { code: 'verify', from: ['done'], to: 'verified', ...CHECK, isBySomebodyElse: true },
  {
    code: 'reopen',
    from: ['done', 'verified', 'closed'],
    to: 'inProgress',
    ...CHECK,
    isBySomebodyElse: false,
  },
  {
    ...{ code: 'close', from: ['verified'], to: 'closed', ...END },
    outcomes: ['effective', 'notEffective', 'effectNotShown'],
  },
  { code: 'withdraw', from: ['open', 'inProgress', 'done'], to: 'closed', ...END, outcomes: ['withdrawn'] },
]

export type Movable = Pick<Action, 'status' | 'doneBy' | 'person'>

export function moveOf(code: string): Move | null {
  return MOVES.find((move) => move.code === code) ?? null
}

/** What the actor may do with the action as it stands now. */
export function movesFor(actor: Actor, action: Movable): Move[] {
  return MOVES.filter((move) => isTheirs(move, actor, action) && isPossible(move, actor, action))
}

/** Whether the actor may ever make the move of this action, whatever its status. */
export function isTheirs({ roles, isByOwner }: Move, actor: Actor, { person }: Movable): boolean {
  return holds(actor, ...roles) || (isByOwner && person === actor.person)
}

function isPossible(move: Move, actor: Actor, { status, doneBy, person }: Movable): boolean {
  const isOwn = doneBy === actor.person || person === actor.person
  return move.from.includes(status) && !(move.isBySomebodyElse && isOwn)
}
